/* One new token's attention over the cache, for every row and head of a layer: turn q and k by their position, write k
   and v into the cache's column, softmax of q times all keys of the row, times its values.

   Each row reads its own columns only, from the memory in the order in which it lies: keys and values are (D, T), a
   row's window is widened to whole vectors, and what lies outside of it is given no weight. Vectors are GCC's
   extension, which clang has too: wider than the machine's they are split by the compiler. */

#include <stdint.h>
#include <string.h>

#define WIDTH 16
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

/* e to the x, for x <= 0, to about one unit in the last place (Cody and Waite's reduction, Cephes' polynomial). */
static inline vector exponential(vector x) {
  x = larger(x, all(-87.0f));
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

/* projected: rows of [q, k, v, ...], q scaled; out: rows of heads * size; keys, values: rows of heads * size * capacity,
   capacity a multiple of 16; cosines, sines: [positions, half]; starts: each row's first column; space: capacity +
   2 * size floats. Strides are in floats. */
void attend(const float *projected, int64_t projected_stride, float *out, int64_t out_stride, float *keys,
            float *values, const float *cosines, const float *sines, const int64_t *starts, int64_t rows,
            int64_t heads, int64_t size, int64_t half, int64_t capacity, int64_t column, float *space) {
  float *weights = space, *query = space + capacity, *turned = query + size;
  for (int64_t row = 0; row < rows; row++) {
    const int64_t start = starts[row], position = column - start;
    const int64_t begin = start / WIDTH * WIDTH, end = (column + WIDTH) / WIDTH * WIDTH;
    for (int64_t head = 0; head < heads; head++) {
      const float *q = projected + row * projected_stride + head * size;
      float *key = keys + (row * heads + head) * size * capacity, *value = values + (key - keys);
      turn(q, cosines + position * half, sines + position * half, half, query, size);
      turn(q + heads * size, cosines + position * half, sines + position * half, half, turned, size);
      for (int64_t d = 0; d < size; d++) {
        key[d * capacity + column] = turned[d];
        value[d * capacity + column] = q[2 * heads * size + d];
      }

      memset(weights + begin, 0, (end - begin) * sizeof(float));
      int64_t d = 0;
      for (; d + 4 <= size; d += 4) {
        const float *k = key + d * capacity;
        const vector a = all(query[d]), b = all(query[d + 1]), c = all(query[d + 2]), e = all(query[d + 3]);
        for (int64_t t = begin; t < end; t += WIDTH) {
          vector first = a * load(k + t) + b * load(k + capacity + t);
          vector second = c * load(k + 2 * capacity + t) + e * load(k + 3 * capacity + t);
          store(weights + t, load(weights + t) + (first + second));
        }
      }
      for (; d < size; d++)
        for (int64_t t = begin; t < end; t += WIDTH)
          store(weights + t, load(weights + t) + all(query[d]) * load(key + d * capacity + t));

      for (int64_t t = begin; t < start; t++) weights[t] = -1e30f;
      for (int64_t t = column + 1; t < end; t++) weights[t] = -1e30f;
      vector most = load(weights + begin);
      for (int64_t t = begin + WIDTH; t < end; t += WIDTH) most = larger(most, load(weights + t));
      float largest = most[0];
      for (int i = 1; i < WIDTH; i++) largest = most[i] > largest ? most[i] : largest;
      vector total = {};
      for (int64_t t = begin; t < end; t += WIDTH) {
        const vector here = exponential(load(weights + t) - all(largest));
        store(weights + t, here);
        total += here;
      }
      /* e to the -87 is not zero: what is outside has to be. */
      for (int64_t t = begin; t < start; t++) weights[t] = 0;
      for (int64_t t = column + 1; t < end; t++) weights[t] = 0;

      const float share = 1.0f / sum(total);
      float *y = out + row * out_stride + head * size;
      for (d = 0; d < size; d++) {
        const float *v = value + d * capacity;
        vector a = {}, b = {}, c = {}, e = {};
        int64_t t = begin;
        for (; t + 4 * WIDTH <= end; t += 4 * WIDTH) {
          a += load(weights + t) * load(v + t);
          b += load(weights + t + WIDTH) * load(v + t + WIDTH);
          c += load(weights + t + 2 * WIDTH) * load(v + t + 2 * WIDTH);
          e += load(weights + t + 3 * WIDTH) * load(v + t + 3 * WIDTH);
        }
        for (; t < end; t += WIDTH) a += load(weights + t) * load(v + t);
        y[d] = share * sum((a + b) + (c + e));
      }
    }
  }
}
