/* C06: how far functions are from the nearest circuit, by gates.
 *
 * Gates with two inputs, constants and negations free: of each function or its complement one is kept,
 * and a gate is an AND with some inputs negated, or an XOR. Every list of gates is built, and a search
 * from what they compute gives each function's distance to the nearest.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static int inputs, full;
static unsigned char reached[65536];
static int wire[12];

static void build(int wires, int gates, int most) {
  for (int i = 0; i < wires; i++) reached[wire[i]] = reached[wire[i] ^ full] = 1;
  if (gates == most) return;
  for (int i = 0; i < wires; i++) {
    for (int j = 0; j < i; j++) {
      for (int kind = 0; kind < 5; kind++) {
        int a = kind & 1 ? wire[i] ^ full : wire[i];
        int b = kind & 2 ? wire[j] ^ full : wire[j];
        wire[wires] = kind == 4 ? wire[i] ^ wire[j] : a & b;
        build(wires + 1, gates + 1, most);
      }
    }
  }
}

static void distances(int places, int *distance) {
  int functions = full + 1, head = 0, tail = 0;
  int *queue = malloc(sizeof(int) * (size_t)functions);
  for (int f = 0; f < functions; f++) {
    distance[f] = reached[f] ? 0 : -1;
    if (reached[f]) queue[tail++] = f;
  }
  while (head < tail) {
    int f = queue[head++];
    for (int at = 0; at < places; at++) {
      int g = f ^ (1 << at);
      if (distance[g] < 0) distance[g] = distance[f] + 1, queue[tail++] = g;
    }
  }
  free(queue);
}

static void stairs(int most) {
  int places = 1 << inputs;
  static int distance[2][65536];
  full = (int)((1u << places) - 1);
  memset(reached, 0, sizeof reached);
  reached[0] = reached[full] = 1;
  for (int i = 0; i < inputs; i++) {
    wire[i] = 0;
    for (int at = 0; at < places; at++) wire[i] |= (at >> i & 1) << at;
  }
  for (int gates = 0; gates <= most; gates++) {
    int *now = distance[gates & 1], *before = distance[1 - (gates & 1)];
    build(inputs, 0, gates);
    distances(places, now);
    if (gates == 0) continue;
    int missed = 0, waits = 0;
    for (int f = 0; f <= full; f++) {
      missed += before[f] > 0;
      waits += before[f] > 0 && now[f] == before[f];
    }
    printf("C06\tstaircase\t%d inputs, gate %d\t%d of %d no nearer\n", inputs, gates, waits, missed);
  }
}

int main(void) {
  inputs = 3;
  stairs(4);
  inputs = 4;
  stairs(4);
  return 0;
}
