/* One new token's attention over the cache, for every row and head of a layer: turn q and k by their position, write k
   and v into the cache, softmax of q times all keys of the row, times its values.

   What a row has lies in one piece and is read from its beginning to its end, as memory likes it: keys in blocks of 16
   tokens, of each block the first component of all tokens, then the second, and so on, so that 16 scores come at once;
   values token by token, their components filled up to whole vectors. What stands behind a row's last token is read in
   its last block, and given no weight. Vectors are GCC's extension, which clang has too: wider than the machine's they
   are split by the compiler. */

#include <stdint.h>
#include <string.h>

#define WIDTH 16
#define MOST 4 /* vectors of a value whose sums are in registers at once */
typedef float vector __attribute__((vector_size(4 * WIDTH)));
typedef int32_t whole __attribute__((vector_size(4 * WIDTH)));

static inline vector load(const float *from) {
  vector found;
  memcpy(&found, from, sizeof found);
  return found;
}

static inline void store(float *to, vector value) { memcpy(to, &value, sizeof value); }

static inline vector all(float value) { return value - (vector){}; }

static inline vector larger(vector a, vector b) {
  const whole which = a > b;
  return (vector)((which & (whole)a) | (~which & (whole)b));
}

static inline float sum(vector value) {
  float total = 0;
  for (int i = 0; i < WIDTH; i++) total += value[i];
  return total;
}

/* e to the x, for x <= 0, to about one unit in the last place (Cody and Waite's reduction, Cephes' polynomial); NaN
   stays NaN. */
static inline vector exponential(vector x) {
  x = larger(all(-87.0f), x);
  const vector shift = all(12582912.0f); /* 1.5 * 2^23: what is added and taken off again is rounded to an integer */
  vector n = (x * all(1.44269504088896341f) + shift) - shift;
  vector r = x - n * all(0.693359375f) + n * all(2.12194440e-4f);
  vector p = all(1.9875691500e-4f);
  p = p * r + all(1.3981999507e-3f);
  p = p * r + all(8.3334519073e-3f);
  p = p * r + all(4.1665795894e-2f);
  p = p * r + all(1.6666665459e-1f);
  p = p * r + all(5.0000001201e-1f);
  p = p * r * r + r + all(1.0f);
  return (vector)((whole)p + (__builtin_convertvector(n, whole) << 23));
}

static void turn(const float *from, const float *cosine, const float *sine, int64_t half, float *to, int64_t size) {
  for (int64_t i = 0; i < half; i++) {
    to[i] = from[i] * cosine[i] - from[i + half] * sine[i];
    to[i + half] = from[i + half] * cosine[i] + from[i] * sine[i];
  }
  for (int64_t i = 2 * half; i < size; i++) to[i] = from[i];
}

/* The sum of weights times values: `vectors` vectors a token. A constant where it is called, so that all sums stay in
   registers; even and odd tokens apart, so that a sum need not wait for itself. */
static inline __attribute__((always_inline)) void weigh(const float *weights, const float *value, int64_t tokens,
                                                        const int64_t stride, const int vectors, float *to) {
  vector even[MOST] = {}, odd[MOST] = {};
  int64_t t = 0;
  for (; t + 2 <= tokens; t += 2) {
    const vector first = all(weights[t]), second = all(weights[t + 1]);
    const float *v = value + t * stride;
    for (int i = 0; i < vectors; i++) {
      even[i] += first * load(v + i * WIDTH);
      odd[i] += second * load(v + stride + i * WIDTH);
    }
  }
  if (t < tokens)
    for (int i = 0; i < vectors; i++) even[i] += all(weights[t]) * load(value + t * stride + i * WIDTH);
  for (int i = 0; i < vectors; i++) store(to + i * WIDTH, even[i] + odd[i]);
}

/* projected: rows of [q, k, v, ...], q scaled; out: rows of heads * size; keys: slots of [heads, capacity / 16, size, 16];
   values: slots of [heads, capacity, size filled up to a multiple of 16]; cosines, sines: [positions, half]; slots,
   positions: where each row lies in the cache, and how many tokens it has there; space: capacity + 2 * size + 64
   floats. Strides are in floats. */
void attend(const float *projected, int64_t projected_stride, float *out, int64_t out_stride, float *keys,
            float *values, const float *cosines, const float *sines, const int64_t *slots, const int64_t *positions,
            int64_t rows, int64_t heads, int64_t size, int64_t half, int64_t capacity, float *space) {
  const int64_t filled = (size + WIDTH - 1) / WIDTH * WIDTH;
  float *weights = space, *query = space + capacity, *turned = query + size, *found = turned + size;
  for (int64_t row = 0; row < rows; row++) {
    const int64_t position = positions[row], last = position / WIDTH, lane = position % WIDTH;
    const float *cosine = cosines + position * half, *sine = sines + position * half;
    for (int64_t head = 0; head < heads; head++) {
      const float *q = projected + row * projected_stride + head * size;
      float *key = keys + (slots[row] * heads + head) * capacity * size;
      float *value = values + (slots[row] * heads + head) * capacity * filled;
      turn(q, cosine, sine, half, query, size);
      turn(q + heads * size, cosine, sine, half, turned, size);
      float own[4] = {};
      for (int64_t d = 0; d < size; d++) own[d % 4] += query[d] * turned[d];
      memcpy(value + position * filled, q + 2 * heads * size, size * sizeof(float));

      vector most = all(-1e30f);
      for (int64_t block = 0; block <= last; block++) {
        const float *k = key + block * size * WIDTH;
        vector a = {}, b = {}, c = {}, e = {};
        int64_t d = 0;
        for (; d + 4 <= size; d += 4) {
          a += all(query[d]) * load(k + d * WIDTH);
          b += all(query[d + 1]) * load(k + (d + 1) * WIDTH);
          c += all(query[d + 2]) * load(k + (d + 2) * WIDTH);
          e += all(query[d + 3]) * load(k + (d + 3) * WIDTH);
        }
        for (; d < size; d++) a += all(query[d]) * load(k + d * WIDTH);
        store(weights + block * WIDTH, (a + b) + (c + e));
        if (block == last) {
          weights[position] = (own[0] + own[1]) + (own[2] + own[3]);
          for (int64_t i = lane + 1; i < WIDTH; i++) weights[block * WIDTH + i] = -1e30f;
        }
        most = larger(most, load(weights + block * WIDTH));
      }
      /* Written after the block was read: a vector read just behind one of its floats' writing waits for memory. */
      for (int64_t d = 0; d < size; d++) key[(last * size + d) * WIDTH + lane] = turned[d];
      float largest = most[0];
      for (int i = 1; i < WIDTH; i++) largest = most[i] > largest ? most[i] : largest;
      vector total = {};
      for (int64_t block = 0; block <= last; block++) {
        vector here = exponential(load(weights + block * WIDTH) - all(largest));
        if (block == last) /* e to the -87 is not zero: what is behind the last token has to be */
          for (int64_t i = lane + 1; i < WIDTH; i++) here[i] = 0;
        store(weights + block * WIDTH, here);
        total += here;
      }

      const float share = 1.0f / sum(total);
      float *y = out + row * out_stride + head * size;
      for (int64_t begin = 0; begin < size; begin += MOST * WIDTH) {
        const float *v = value + begin;
        switch ((filled - begin) / WIDTH) {
        case 1: weigh(weights, v, position + 1, filled, 1, found); break;
        case 2: weigh(weights, v, position + 1, filled, 2, found); break;
        case 3: weigh(weights, v, position + 1, filled, 3, found); break;
        default: weigh(weights, v, position + 1, filled, MOST, found);
        }
        for (int64_t d = 0; d < MOST * WIDTH && begin + d < size; d++) y[begin + d] = share * found[d];
      }
    }
  }
}
