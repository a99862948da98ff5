/* Causal attention of one layer, forward and backward, in bf16 with fp32 sums; what is kept is one number for each query
   and head. Forward, eight queries at a time meet the keys up to theirs: their scores are a few rows in the cache.
   Backward computes the powers again (the way of FlashAttention-2, arXiv 2307.08691), in tiles of 32 queries x 32 keys.
   Tiles above the diagonal are never computed.

   Here AVX512-BF16's one instruction multiplies pairs: to each of 16 fp32 sums it adds a[2i] * b[2i] + a[2i + 1] * b[2i + 1].
   So every matrix is laid out in pairs along what is summed over: "pairs of rows" is [rows / 2][columns][2], of which one
   load gives 16 columns; the other factor is a pair that is sent to all lanes. */

#include "bf16.h"

#define TILE 32 /* queries and keys of a tile */
typedef uint32_t pair;
#define UNROLL _Pragma("GCC unroll 32")

static inline __m512 product(__m512 sum, __m512i a, pair b) {
  return _mm512_dpbf16_ps(sum, (__m512bh)a, (__m512bh)_mm512_set1_epi32((int)b));
}

/* Two rows of 16 as pairs. */
static inline __m512i interleaved(__m512 first, __m512 second) {
  const __m512i order = _mm512_set_epi16(31, 15, 30, 14, 29, 13, 28, 12, 27, 11, 26, 10, 25, 9, 24, 8, 23, 7, 22, 6, 21,
                                         5, 20, 4, 19, 3, 18, 2, 17, 1, 16, 0);
  return _mm512_permutexvar_epi16(order, (__m512i)_mm512_cvtne2ps_pbh(second, first));
}

/* rows x size -> pairs of rows */
static void pair_rows(const bf16 *from, bf16 *to, int64_t rows, int64_t size) {
  for (int64_t row = 0; row < rows; row += 2)
    for (int64_t i = 0; i < size; i++) {
      to[row * size + 2 * i] = from[row * size + i];
      to[row * size + 2 * i + 1] = from[(row + 1) * size + i];
    }
}

/* rows x size -> blocks of 16 rows, in each of which pairs of components: [rows / 16][size / 2][16][2] */
static void pair_components(const bf16 *from, bf16 *to, int64_t rows, int64_t size) {
  const pair *source = (const pair *)from;
  pair *target = (pair *)to;
  const int64_t pairs = size / 2;
  for (int64_t block = 0; block < rows; block += LANES)
    for (int64_t i = 0; i < pairs; i++)
      for (int64_t lane = 0; lane < LANES; lane++)
        target[block * pairs + i * LANES + lane] = source[(block + lane) * pairs + i];
}

static inline __mmask16 first(int64_t many) { return many >= LANES ? 0xffff : (__mmask16)((1u << many) - 1); }

static inline __m512 biased(const bf16 *from, const float *bias, __mmask16 some) {
  const __m512i wide = _mm512_cvtepu16_epi32(_mm256_maskz_loadu_epi16(some, from));
  return _mm512_add_ps(_mm512_castsi512_ps(_mm512_slli_epi32(wide, 16)), _mm512_maskz_loadu_ps(some, bias));
}

/* One head's rows out of [q, k, v, ...]: biased, their first 2 * half components turned by their positions, scaled. */
static void gather(const bf16 *h, int64_t stride, const float *bias, const float *cosines, const float *sines,
                   int64_t half, float scale, bf16 *to, int64_t time, int64_t size) {
  const __m512 factor = _mm512_set1_ps(scale);
  for (int64_t t = 0; t < time; t++, h += stride, to += size, cosines += half, sines += half) {
    for (int64_t i = 0; i < half; i += LANES) {
      const __mmask16 some = first(half - i);
      const __m512 a = biased(h + i, bias + i, some), b = biased(h + half + i, bias + half + i, some);
      const __m512 c = _mm512_mul_ps(_mm512_maskz_loadu_ps(some, cosines + i), factor);
      const __m512 s = _mm512_mul_ps(_mm512_maskz_loadu_ps(some, sines + i), factor);
      _mm256_mask_storeu_epi16(to + i, some, narrow(_mm512_fmsub_ps(a, c, _mm512_mul_ps(b, s))));
      _mm256_mask_storeu_epi16(to + half + i, some, narrow(_mm512_fmadd_ps(b, c, _mm512_mul_ps(a, s))));
    }
    for (int64_t i = 2 * half; i < size; i += LANES) {
      const __mmask16 some = first(size - i);
      _mm256_mask_storeu_epi16(to + i, some, narrow(_mm512_mul_ps(biased(h + i, bias + i, some), factor)));
    }
  }
}

/* The other way: a head's gradients in fp32, turned back and scaled, into its place among [dq, dk, dv, ...]. */
static void scatter(const float *from, bf16 *h, int64_t stride, const float *cosines, const float *sines, int64_t half,
                    float scale, int64_t time, int64_t size) {
  const __m512 factor = _mm512_set1_ps(scale);
  for (int64_t t = 0; t < time; t++, h += stride, from += size, cosines += half, sines += half) {
    for (int64_t i = 0; i < half; i += LANES) {
      const __mmask16 some = first(half - i);
      const __m512 a = _mm512_maskz_loadu_ps(some, from + i), b = _mm512_maskz_loadu_ps(some, from + half + i);
      const __m512 c = _mm512_mul_ps(_mm512_maskz_loadu_ps(some, cosines + i), factor);
      const __m512 s = _mm512_mul_ps(_mm512_maskz_loadu_ps(some, sines + i), factor);
      _mm256_mask_storeu_epi16(h + i, some, narrow(_mm512_fmadd_ps(a, c, _mm512_mul_ps(b, s))));
      _mm256_mask_storeu_epi16(h + half + i, some, narrow(_mm512_fmsub_ps(b, c, _mm512_mul_ps(a, s))));
    }
    for (int64_t i = 2 * half; i < size; i += LANES) {
      const __mmask16 some = first(size - i);
      _mm256_mask_storeu_epi16(h + i, some, narrow(_mm512_mul_ps(_mm512_maskz_loadu_ps(some, from + i), factor)));
    }
  }
}

/* Adds to sums (rows x 32 columns of `size`) left times right: left holds pairs, of row r and step s at
   left[r * row_step + s * step]; right is pairs of rows, [steps][size][2]. */
static inline void add_product(float *sums, int64_t size, const pair *left, int64_t row_step, int64_t step,
                               const pair *right, int64_t steps, int64_t rows) {
  for (int64_t row = 0; row < rows; row += 8)
    for (int64_t column = 0; column < size; column += 2 * LANES) {
      __m512 sum[8][2];
      UNROLL for (int i = 0; i < 8; i++) {
        sum[i][0] = _mm512_loadu_ps(sums + (row + i) * size + column);
        sum[i][1] = _mm512_loadu_ps(sums + (row + i) * size + column + LANES);
      }
      for (int64_t s = 0; s < steps; s++) {
        const __m512i a = _mm512_loadu_si512(right + s * size + column);
        const __m512i b = _mm512_loadu_si512(right + s * size + column + LANES);
        UNROLL for (int i = 0; i < 8; i++) {
          const pair one = left[(row + i) * row_step + s * step];
          sum[i][0] = product(sum[i][0], a, one);
          sum[i][1] = product(sum[i][1], b, one);
        }
      }
      UNROLL for (int i = 0; i < 8; i++) {
        _mm512_storeu_ps(sums + (row + i) * size + column, sum[i][0]);
        _mm512_storeu_ps(sums + (row + i) * size + column + LANES, sum[i][1]);
      }
    }
}

/* Scores of 8 queries and 32 keys. */
static inline void scores(const pair *queries, const pair *keys, int64_t pairs, float *to, int64_t stride) {
  __m512 sum[8][2];
  UNROLL for (int i = 0; i < 8; i++) sum[i][0] = sum[i][1] = _mm512_setzero_ps();
  for (int64_t s = 0; s < pairs; s++) {
    const __m512i a = _mm512_loadu_si512(keys + s * LANES);
    const __m512i b = _mm512_loadu_si512(keys + (pairs + s) * LANES);
    UNROLL for (int i = 0; i < 8; i++) {
      const pair one = queries[i * pairs + s];
      sum[i][0] = product(sum[i][0], a, one);
      sum[i][1] = product(sum[i][1], b, one);
    }
  }
  UNROLL for (int i = 0; i < 8; i++) {
    _mm512_storeu_ps(to + i * stride, sum[i][0]);
    _mm512_storeu_ps(to + i * stride + LANES, sum[i][1]);
  }
}

/* Which of the 16 keys from `key` on a query sees: those from `begin` to itself. */
static inline __mmask16 seen(int64_t begin, int64_t query, int64_t key) {
  const int64_t many = query - key + 1, less = begin - key;
  const uint32_t to = many >= LANES ? 0xffff : many <= 0 ? 0 : (1u << many) - 1;
  const uint32_t before = less <= 0 ? 0 : less >= LANES ? 0xffff : (1u << less) - 1;
  return (__mmask16)(to & ~before);
}

/* Bytes that a call needs to write in. */
int64_t attention_space(int64_t time, int64_t size) {
  const int64_t forward = 4 * time * size * sizeof(bf16) + 8 * (time + size) * sizeof(float) + 8 * time * sizeof(bf16);
  const int64_t backward = 8 * time * size * sizeof(bf16) + (3 * size + 1) * time * sizeof(float) + 6 * TILE * TILE;
  return 64 + (forward > backward ? forward : backward);
}

/* h: batch * time rows of [q, k, v, ...], without their biases; cosines, sines: [time, half] for the first 2 * half
   components; begins: [batch, time], the first key that a query sees, not behind itself and never less than that of the
   query before; out: rows of heads * size; logs: [batch, heads, time], the logarithm of each query's sum of powers.
   Strides are in elements; time and size are multiples of 32. */
void attention_forward(const bf16 *h, int64_t h_stride, const float *bias, const float *cosines, const float *sines,
                       int64_t half, int64_t batch, int64_t time, int64_t heads, int64_t size, const int64_t *begins, bf16 *out,
                       int64_t out_stride, float *logs, char *space) {
  const int64_t width = heads * size, matrix = time * size, pairs = size / 2;
  bf16 *q = (bf16 *)(((uintptr_t)space + 63) & ~(uintptr_t)63), *rows = q + matrix, *k = rows + matrix, *v = k + matrix;
  float *score = (float *)(v + matrix), *sums = score + 8 * time;
  bf16 *power = (bf16 *)(sums + 8 * size);
  for (int64_t one = 0; one < batch * heads; one++) {
    const int64_t b = one / heads, head = one % heads, first = head * size;
    const bf16 *from = h + b * time * h_stride + first;
    gather(from, h_stride, bias + first, cosines, sines, half, 1 / sqrtf((float)size), q, time, size);
    gather(from + width, h_stride, bias + width + first, cosines, sines, half, 1, rows, time, size);
    pair_components(rows, k, time, size);
    gather(from + 2 * width, h_stride, bias + 2 * width + first, cosines, sines, 0, 1, rows, time, size);
    pair_rows(rows, v, time, size);
    for (int64_t query = 0; query < time; query += 8) {
      const int64_t *begin = begins + b * time + query, start = begin[0] / TILE * TILE, keys = (query / TILE + 1) * TILE;
      for (int64_t key = start; key < keys; key += TILE)
        scores((const pair *)(q + query * size), (const pair *)(k + key * size), pairs, score + key, time);
      float inverse[8];
      for (int64_t i = 0; i < 8; i++) {
        float *row = score + i * time;
        __m512 top = _mm512_set1_ps(-INFINITY), total = _mm512_setzero_ps();
        for (int64_t key = start; key < keys; key += LANES)
          top = _mm512_mask_max_ps(top, seen(begin[i], query + i, key), top, _mm512_loadu_ps(row + key));
        const float most = _mm512_reduce_max_ps(top);
        const __m512 shift = _mm512_set1_ps(most);
        bf16 *to = power + i * time;
        for (int64_t key = start; key < keys; key += LANES) {
          const __m512 p = _mm512_maskz_mov_ps(seen(begin[i], query + i, key),
                                               exponential(_mm512_sub_ps(_mm512_loadu_ps(row + key), shift)));
          total = _mm512_add_ps(total, p);
          _mm256_storeu_si256((__m256i *)(to + key), narrow(p));
        }
        const float sum = _mm512_reduce_add_ps(total);
        inverse[i] = 1 / sum;
        logs[one * time + query + i] = most + logf(sum);
      }
      memset(sums, 0, 8 * size * sizeof(float));
      add_product(sums, size, (const pair *)(power + start), time / 2, 1, (const pair *)(v + start * size), (keys - start) / 2, 8);
      for (int64_t i = 0; i < 8; i++)
        for (int64_t c = 0; c < size; c += LANES)
          _mm256_storeu_si256((__m256i *)(out + (b * time + query + i) * out_stride + first + c),
                              narrow(_mm512_mul_ps(_mm512_loadu_ps(sums + i * size + c), _mm512_set1_ps(inverse[i]))));
    }
  }
}

/* The rest of what `attention_forward` was given and found, and dout, the gradient of out; writes dh: rows of
   [dq, dk, dv, ...]. */
void attention_backward(const bf16 *h, int64_t h_stride, const float *bias, const float *cosines, const float *sines,
                        int64_t half, int64_t batch, int64_t time, int64_t heads, int64_t size, const int64_t *begins, const bf16 *out,
                        int64_t out_stride, const float *logs, const bf16 *dout, int64_t dout_stride, bf16 *dh,
                        int64_t dh_stride, char *space) {
  const int64_t width = heads * size, matrix = time * size, pairs = size / 2;
  const float scale = 1 / sqrtf((float)size);
  bf16 *q = (bf16 *)(((uintptr_t)space + 63) & ~(uintptr_t)63), *paired_q = q + matrix, *rows = paired_q + matrix;
  bf16 *k = rows + matrix, *paired_k = k + matrix, *v = paired_k + matrix, *d = v + matrix, *paired_d = d + matrix;
  float *dq = (float *)(paired_d + matrix), *dk = dq + matrix, *dv = dk + matrix, *off = dv + matrix;
  pair *power = (pair *)(off + time), *dscore = power + TILE * TILE / 2;
  bf16 *dscore_rows = (bf16 *)(dscore + TILE * TILE / 2);
  for (int64_t one = 0; one < batch * heads; one++) {
    const int64_t b = one / heads, head = one % heads, first = head * size;
    const bf16 *from = h + b * time * h_stride + first;
    gather(from, h_stride, bias + first, cosines, sines, half, scale, q, time, size);
    pair_rows(q, paired_q, time, size);
    gather(from + width, h_stride, bias + width + first, cosines, sines, half, 1, rows, time, size);
    pair_components(rows, k, time, size);
    pair_rows(rows, paired_k, time, size);
    gather(from + 2 * width, h_stride, bias + 2 * width + first, cosines, sines, 0, 1, rows, time, size);
    pair_components(rows, v, time, size);
    for (int64_t t = 0; t < time; t++) {
      const bf16 *gradient = dout + (b * time + t) * dout_stride + first, *result = out + (b * time + t) * out_stride + first;
      __m512 sum = _mm512_setzero_ps();
      for (int64_t i = 0; i < size; i += LANES) sum = _mm512_fmadd_ps(widen(gradient + i), widen(result + i), sum);
      off[t] = _mm512_reduce_add_ps(sum);
      memcpy(d + t * size, gradient, size * sizeof(bf16));
    }
    pair_rows(d, paired_d, time, size);
    const int64_t *begin = begins + b * time;
    memset(dq, 0, 3 * matrix * sizeof(float));
    for (int64_t query = 0; query < time; query += TILE)
      for (int64_t key = begin[query] / TILE * TILE; key <= query; key += TILE) {
        const pair *keys = (const pair *)(k + key * size), *values = (const pair *)(v + key * size);
        for (int64_t row = 0; row < TILE; row += 4) {
          const pair *queries = (const pair *)(q + (query + row) * size), *gradients = (const pair *)(d + (query + row) * size);
          __m512 s[4][2], g[4][2];
          UNROLL for (int i = 0; i < 4; i++) s[i][0] = s[i][1] = g[i][0] = g[i][1] = _mm512_setzero_ps();
          for (int64_t c = 0; c < pairs; c++) {
            const __m512i k0 = _mm512_loadu_si512(keys + c * LANES), k1 = _mm512_loadu_si512(keys + (pairs + c) * LANES);
            const __m512i v0 = _mm512_loadu_si512(values + c * LANES), v1 = _mm512_loadu_si512(values + (pairs + c) * LANES);
            UNROLL for (int i = 0; i < 4; i++) {
              s[i][0] = product(s[i][0], k0, queries[i * pairs + c]);
              s[i][1] = product(s[i][1], k1, queries[i * pairs + c]);
              g[i][0] = product(g[i][0], v0, gradients[i * pairs + c]);
              g[i][1] = product(g[i][1], v1, gradients[i * pairs + c]);
            }
          }
          UNROLL for (int i = 0; i < 4; i++) {
            const int64_t t = query + row + i;
            const __m512 log = _mm512_set1_ps(logs[one * time + t]), less = _mm512_set1_ps(off[t]);
            UNROLL for (int j = 0; j < 2; j++) {
              s[i][j] = _mm512_maskz_mov_ps(seen(begin[t], t, key + j * LANES), exponential(_mm512_sub_ps(s[i][j], log)));
              g[i][j] = _mm512_mul_ps(s[i][j], _mm512_sub_ps(g[i][j], less));
            }
            _mm512_storeu_si512(dscore_rows + (row + i) * TILE, (__m512i)_mm512_cvtne2ps_pbh(g[i][1], g[i][0]));
          }
          UNROLL for (int i = 0; i < 4; i += 2) UNROLL for (int j = 0; j < 2; j++) {
            _mm512_storeu_si512(power + (row + i) / 2 * TILE + j * LANES, interleaved(s[i][j], s[i + 1][j]));
            _mm512_storeu_si512(dscore + (row + i) / 2 * TILE + j * LANES, interleaved(g[i][j], g[i + 1][j]));
          }
        }
        add_product(dv + key * size, size, power, 1, TILE, (const pair *)(paired_d + query * size), TILE / 2, TILE);
        add_product(dk + key * size, size, dscore, 1, TILE, (const pair *)(paired_q + query * size), TILE / 2, TILE);
        add_product(dq + query * size, size, (const pair *)dscore_rows, TILE / 2, 1, (const pair *)(paired_k + key * size),
                    TILE / 2, TILE);
      }
    bf16 *to = dh + b * time * dh_stride + first;
    scatter(dq, to, dh_stride, cosines, sines, half, scale, time, size);
    scatter(dk, to + width, dh_stride, cosines, sines, half, 1, time, size);
    scatter(dv, to + 2 * width, dh_stride, cosines, sines, 0, 1, time, size);
  }
}
