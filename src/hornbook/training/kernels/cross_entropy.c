/* The softmax of a chunk of rows, its loss and its gradient, in one go: logits become gradients in their place. */

#include "bf16.h"

/* logits: rows x words, without their bias, become scale * (softmax - hit); nats: -log softmax at the target, unscaled.
   words is a multiple of 16; space: words floats. */
void cross_entropy(bf16 *logits, const float *bias, const int64_t *targets, float scale, float *nats, int64_t rows,
                   int64_t words, float *space) {
  for (int64_t row = 0; row < rows; row++, logits += words) {
    const int64_t target = targets[row];
    __m512 top[2] = {_mm512_set1_ps(-INFINITY), _mm512_set1_ps(-INFINITY)}, total = _mm512_setzero_ps();
    for (int64_t i = 0; i < words; i += LANES) {
      const __m512 x = _mm512_add_ps(widen(logits + i), _mm512_loadu_ps(bias + i));
      _mm512_storeu_ps(space + i, x);
      top[i / LANES % 2] = _mm512_max_ps(top[i / LANES % 2], x);
    }
    const float most = _mm512_reduce_max_ps(_mm512_max_ps(top[0], top[1])), hit = space[target];
    for (int64_t i = 0; i < words; i += LANES) {
      const __m512 power = exponential(_mm512_sub_ps(_mm512_loadu_ps(space + i), _mm512_set1_ps(most)));
      _mm512_storeu_ps(space + i, power);
      total = _mm512_add_ps(total, power);
    }
    const float sum = _mm512_reduce_add_ps(total), factor = scale / sum;
    nats[row] = logf(sum) + most - hit;
    for (int64_t i = 0; i < words; i += LANES)
      _mm256_storeu_si256((__m256i *)(logits + i), narrow(_mm512_mul_ps(_mm512_loadu_ps(space + i), _mm512_set1_ps(factor))));
    const float left = space[target] * factor - scale;
    uint32_t bits;
    memcpy(&bits, &left, sizeof bits);
    logits[target] = (bf16)((bits + 0x7fff + (bits >> 16 & 1)) >> 16); /* to the nearest, as in hardware */
  }
}
