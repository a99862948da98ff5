/* What the kernels share: sixteen numbers at once, bf16 in memory and fp32 in registers. */

#pragma once

#include <immintrin.h>
#include <math.h>
#include <stdint.h>
#include <string.h>

#if !defined(__AVX512BF16__) || defined(__AMX_BF16__)
#error "written for AVX512-BF16; where there is AMX, too, torch's products use that"
#endif

#define LANES 16
typedef uint16_t bf16;

static inline __m256i narrow(__m512 value) { return (__m256i)_mm512_cvtneps_pbh(value); }
static inline __m512 widen(const bf16 *from) {
  return _mm512_castsi512_ps(_mm512_slli_epi32(_mm512_cvtepu16_epi32(_mm256_loadu_si256((const __m256i *)from)), 16));
}

/* e to the x for x <= 0; NaN stays NaN. 2^n times a polynomial of the rest in [-1/2, 1/2] (Taylor's, scaled by ln 2). The
   relative error grows with |x|, to some 3e-6 at -80, since x / ln 2 is rounded once: bf16 has steps of 4e-3. */
static inline __m512 exponential(__m512 x) {
  x = _mm512_max_ps(_mm512_set1_ps(-200.0f), _mm512_mul_ps(x, _mm512_set1_ps(1.44269504088896341f)));
  const __m512 n = _mm512_roundscale_ps(x, _MM_FROUND_TO_NEAREST_INT | _MM_FROUND_NO_EXC);
  const __m512 r = _mm512_sub_ps(x, n);
  __m512 p = _mm512_set1_ps(1.5403530e-4f);
  p = _mm512_fmadd_ps(p, r, _mm512_set1_ps(1.3333558e-3f));
  p = _mm512_fmadd_ps(p, r, _mm512_set1_ps(9.6181291e-3f));
  p = _mm512_fmadd_ps(p, r, _mm512_set1_ps(5.5504109e-2f));
  p = _mm512_fmadd_ps(p, r, _mm512_set1_ps(2.4022651e-1f));
  p = _mm512_fmadd_ps(p, r, _mm512_set1_ps(6.9314718e-1f));
  p = _mm512_fmadd_ps(p, r, _mm512_set1_ps(1.0f));
  return _mm512_scalef_ps(p, n);
}

