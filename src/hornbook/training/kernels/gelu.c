/* gelu_new(x) = x * (1 + tanh(u)) / 2 with u = sqrt(2 / pi) * (x + 0.044715 * x^3), of x = h + bias; (1 + tanh(u)) / 2 is
   the sigmoid of 2u. Rows' strides are free, columns a multiple of 16. */

#include "bf16.h"

#define SLOPE 0.7978845608028654f
#define CUBE 0.044715f

/* 1 / (1 + e^-z), from e^-|z|, which does not overflow. */
static inline __m512 sigmoid(__m512 z) {
  const __m512 power = exponential(_mm512_sub_ps(_mm512_setzero_ps(), _mm512_abs_ps(z)));
  const __m512 sum = _mm512_add_ps(power, _mm512_set1_ps(1)), guess = _mm512_rcp14_ps(sum);
  const __m512 inverse = _mm512_mul_ps(guess, _mm512_fnmadd_ps(sum, guess, _mm512_set1_ps(2))); /* Newton's step */
  return _mm512_mul_ps(inverse, _mm512_mask_blend_ps(_mm512_movepi32_mask((__m512i)z), _mm512_set1_ps(1), power));
}

static inline __m512 gate(__m512 x, __m512 square) {
  const __m512 rest = _mm512_fmadd_ps(square, _mm512_set1_ps(2 * SLOPE * CUBE), _mm512_set1_ps(2 * SLOPE));
  return sigmoid(_mm512_mul_ps(x, rest));
}

void gelu_forward(const bf16 *h, int64_t h_stride, const float *bias, bf16 *out, int64_t out_stride, int64_t rows,
                  int64_t columns) {
  for (int64_t row = 0; row < rows; row++, h += h_stride, out += out_stride)
    for (int64_t i = 0; i < columns; i += LANES) {
      const __m512 x = _mm512_add_ps(widen(h + i), _mm512_loadu_ps(bias + i));
      _mm256_storeu_si256((__m256i *)(out + i), narrow(_mm512_mul_ps(x, gate(x, _mm512_mul_ps(x, x)))));
    }
}

/* dh = dout times gelu's derivative. */
void gelu_backward(const bf16 *h, int64_t h_stride, const float *bias, const bf16 *dout, int64_t dout_stride, bf16 *dh,
                   int64_t dh_stride, int64_t rows, int64_t columns) {
  const __m512 one = _mm512_set1_ps(1);
  for (int64_t row = 0; row < rows; row++, h += h_stride, dout += dout_stride, dh += dh_stride)
    for (int64_t i = 0; i < columns; i += LANES) {
      const __m512 x = _mm512_add_ps(widen(h + i), _mm512_loadu_ps(bias + i)), square = _mm512_mul_ps(x, x);
      const __m512 open = gate(x, square);
      const __m512 inner = _mm512_fmadd_ps(square, _mm512_set1_ps(6 * SLOPE * CUBE), _mm512_set1_ps(2 * SLOPE));
      const __m512 shut = _mm512_mul_ps(_mm512_mul_ps(x, open), _mm512_sub_ps(one, open));
      const __m512 slope = _mm512_fmadd_ps(shut, inner, open);
      _mm256_storeu_si256((__m256i *)(dh + i), narrow(_mm512_mul_ps(widen(dout + i), slope)));
    }
}
