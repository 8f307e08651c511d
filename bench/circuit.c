/*
 * The least number of two-input gates for every function of four inputs, NOT and constants free:
 * a plain search, one function at a time and no symmetry. Every set of at most five normal lines is
 * visited once (a line that was tried is barred from the sets that follow), and every line that is
 * one gate away from a set is noted. What is left takes seven gates if a gate on two known functions
 * of six gates together makes it.
 *
 * Output: how many functions need 0, 1, ..., 7 gates, and nanoseconds.
 */
#define _POSIX_C_SOURCE 199309L
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <time.h>

enum { INPUTS = 4, MOST = 5, UNKNOWN = 255 };

static uint8_t size[1 << 16];
/* Lines that are in the set, that are candidates of it, or that are barred. */
static uint8_t taken[1 << 16];
static uint16_t lines[INPUTS + MOST];
/* Candidates of all sets on the way down; a set adds its own to those of its parent. */
static uint16_t candidates[2048];

static inline void combine(uint16_t a, uint16_t b, uint16_t out[5]) {
  out[0] = a & b;
  out[1] = a & ~b;
  out[2] = ~a & b;
  out[3] = a | b;
  out[4] = a ^ b;
}

/* Extends a set of `gates` gates by each candidate from `from` on. */
static void extend(int gates, int from, int count) {
  for (int at = from; at < count; at++) {
    uint16_t gate = candidates[at], made[5];
    int next = INPUTS + gates, more = count;
    lines[next] = gate;
    for (int i = 0; i < next; i++) {
      combine(lines[i], gate, made);
      for (int op = 0; op < 5; op++) {
        uint16_t word = made[op];
        if (size[word] > gates + 2) size[word] = gates + 2;
        if (taken[word] || gates + 1 >= MOST) continue;
        taken[word] = 1;
        candidates[more++] = word;
      }
    }
    /* Earlier candidates stay taken: their sets have been visited. */
    if (gates + 1 < MOST) extend(gates + 1, at + 1, more);
    while (more > count) taken[candidates[--more]] = 0;
  }
}

int main(void) {
  struct timespec start, end;
  clock_gettime(CLOCK_MONOTONIC, &start);
  memset(size, UNKNOWN, sizeof size);
  size[0] = 0;
  taken[0] = 1;
  for (int input = 0; input < INPUTS; input++) {
    uint16_t word = 0;
    for (int at = 0; at < 16; at++) word |= ((at >> (INPUTS - 1 - input)) & 1) << at;
    lines[input] = word;
    size[word] = 0;
    taken[word] = 1;
  }
  int count = 0;
  for (int i = 1; i < INPUTS; i++) {
    for (int j = 0; j < i; j++) {
      uint16_t made[5];
      combine(lines[i], lines[j], made);
      for (int op = 0; op < 5; op++) {
        if (taken[made[op]]) continue;
        taken[made[op]] = 1;
        size[made[op]] = 1;
        candidates[count++] = made[op];
      }
    }
  }
  extend(0, 0, count);
  /* Six gates and more in all: gates on two functions. */
  for (int i = 0; i <= 3; i++) {
    for (int a = 0; a < 1 << 16; a += 2) {
      if (size[a] != i) continue;
      for (int b = 0; b < 1 << 16; b += 2) {
        if (size[b] != 6 - i) continue;
        uint16_t made[5];
        combine(a, b, made);
        for (int op = 0; op < 5; op++) {
          if (size[made[op]] == UNKNOWN) size[made[op]] = 7;
        }
      }
    }
  }
  clock_gettime(CLOCK_MONOTONIC, &end);
  long counts[256] = {0};
  for (int word = 0; word < 1 << 16; word += 2) counts[size[word]] += 2;
  for (int gates = 0; gates <= 7; gates++) printf("%ld ", counts[gates]);
  printf("%lld\n", (end.tv_sec - start.tv_sec) * 1000000000LL + (end.tv_nsec - start.tv_nsec));
  return 0;
}
