/* Context-tree weighting in C, the baseline of ctw.ts: `ctw tree|layout DEPTH FILE`.
 *
 * tree: a node for every context of every length, 32 bytes each, linked as they are first seen. The
 * weights of a node's own estimate and of what is below are kept normalised, which is faster here
 * than their ratio. layout: the first 16 levels in an array, compressed trees below, as ours.
 *
 * Prints the code length as `taken - log2(product)` and the nanoseconds. Depths to 56. */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static uint8_t *data;
static long size;
static int depth;
static double product = 1, taken = 0;

static void given(double p) {
  product *= p;
  if (product < 0x1p-512) {
    product *= 0x1p512;
    taken += 512;
  }
}

typedef struct {
  double own, below;
  uint32_t seen[2], next[2];
} Node;

static void tree(void) {
  size_t all = (size_t)size * 8 * (depth + 1) + 1;
  if (depth < 30 && ((size_t)2 << depth) < all) all = (size_t)2 << depth;
  Node *nodes = calloc(all, sizeof(Node));
  if (!nodes) exit(1);
  uint32_t used = 1, path[64];
  uint64_t past = 0;
  nodes[0].own = nodes[0].below = 0.5;
  for (long i = 0; i < size; i++)
    for (int b = 7; b >= 0; b--) {
      int bit = data[i] >> b & 1;
      uint32_t at = 0;
      uint64_t context = past;
      for (int d = 0; d < depth; d++) {
        path[d] = at;
        uint32_t *slot = &nodes[at].next[context & 1];
        context >>= 1;
        if (!*slot) {
          *slot = used;
          nodes[used].own = nodes[used].below = 0.5;
          used++;
        }
        at = *slot;
      }
      Node *leaf = &nodes[at];
      double p = (leaf->seen[bit] + 0.5) / (leaf->seen[0] + leaf->seen[1] + 1);
      leaf->seen[bit]++;
      for (int d = depth - 1; d >= 0; d--) {
        Node *s = &nodes[path[d]];
        double own = s->own * ((s->seen[bit] + 0.5) / (s->seen[0] + s->seen[1] + 1));
        double below = s->below * p;
        s->seen[bit]++;
        p = own + below;
        double r = 1 / p;
        s->own = own * r;
        s->below = below * r;
      }
      given(p);
      past = past << 1 | bit;
    }
  free(nodes);
}

#define LEVELS 16
#define LEAF 0x80000000u

typedef struct {
  double own, below, inverse;
  uint32_t seen[2];
} Flat;

typedef struct {
  Flat flat;
  uint32_t next[2];
  uint32_t level, unused;
} Inner;

typedef struct {
  uint32_t seen[2], since;
} Leaf;

static uint8_t *history;

/* The bits before a time, the last on top; 57 of them are right. */
static inline uint64_t window(uint32_t time) {
  uint32_t last = time - 1;
  uint64_t word;
  memcpy(&word, history + (last >> 3) - 7, 8);
  return word << (7 - (last & 7));
}

static inline double power(int k) {
  uint64_t word = (uint64_t)(1023 - k) << 52;
  double value;
  memcpy(&value, &word, 8);
  return value;
}

static inline double learn(Flat *s, int bit, double p) {
  uint32_t count = s->seen[bit];
  double m = count + s->seen[1 - bit] + 2;
  double own = s->own * ((count + 0.5) * s->inverse), below = s->below * p;
  s->seen[bit] = count + 1;
  p = own + below;
  double w = 1 / (p * m), r = w * m;
  s->inverse = w * p;
  s->own = own * r;
  s->below = below * r;
  return p;
}

static void layout(void) {
  int levels = depth < LEVELS ? depth : LEVELS, whole = depth <= LEVELS;
  size_t roots = (size_t)1 << levels, most = whole ? 1 : (size_t)size * 8;
  Flat *flat = malloc(roots * sizeof(Flat));
  uint32_t(*counts)[2] = calloc(roots, 8);
  uint32_t *root = calloc(roots, 4);
  Inner *inner = malloc(most * sizeof(Inner));
  Leaf *leaves = malloc((most + 1) * sizeof(Leaf));
  history = calloc(size + 64, 1);
  if (!flat || !counts || !root || !inner || !leaves || !history) exit(1);
  for (size_t i = 0; i < roots; i++) flat[i] = (Flat){0.5, 0.5, 1, {0, 0}};
  uint32_t inners = 0, leafs = 0, time = 256, path[64];
  uint64_t past = 0;
  for (long i = 0; i < size; i++)
    for (int b = 7; b >= 0; b--) {
      int bit = data[i] >> b & 1, len = 0;
      uint32_t top = levels ? (uint32_t)(past >> (64 - levels)) : 0, *seen;
      if (whole)
        seen = counts[top];
      else {
        uint32_t *slot = &root[top], at = *slot;
        if (!at) {
          *slot = LEAF | leafs;
          leaves[leafs] = (Leaf){{0, 0}, time};
          seen = leaves[leafs++].seen;
        } else {
          while (!(at & LEAF)) {
            path[len++] = at;
            at = inner[at - 1].next[past << inner[at - 1].level >> 63];
          }
          Leaf *leaf = &leaves[at & ~LEAF];
          uint64_t other = past ^ window(leaf->since);
          int same = other ? __builtin_clzll(other) : 64;
          if (same < depth) {
            int level = levels - 1;
            while (len && inner[path[len - 1] - 1].level > (uint32_t)same) len--;
            if (len) {
              Inner *above = &inner[path[len - 1] - 1];
              level = above->level;
              slot = &above->next[past << level >> 63];
            }
            uint32_t hung = *slot;
            Inner *s = &inner[inners++];
            double share = power(same - level);
            if (hung & LEAF) {
              memcpy(s->flat.seen, leaves[hung & ~LEAF].seen, 8);
              s->flat.own = 1 - share;
              s->flat.below = share;
            } else {
              Inner *c = &inner[hung - 1];
              memcpy(s->flat.seen, c->flat.seen, 8);
              double before = power(c->level - level), after = power(c->level - same);
              double e = c->flat.own / (1 - before);
              double mine = (1 - after) * e, theirs = after * c->flat.below / before;
              double sum = mine + theirs;
              c->flat.own = mine / sum;
              c->flat.below = theirs / sum;
              mine = (1 - share) * e;
              theirs = share * sum;
              sum = mine + theirs;
              s->flat.own = mine / sum;
              s->flat.below = theirs / sum;
            }
            s->flat.inverse = 1.0 / (s->flat.seen[0] + s->flat.seen[1] + 1);
            s->level = same;
            leaf = &leaves[leafs];
            *leaf = (Leaf){{0, 0}, time};
            int side = past << same >> 63;
            s->next[side] = LEAF | leafs++;
            s->next[1 - side] = hung;
            *slot = inners;
            path[len++] = inners;
          }
          seen = leaf->seen;
        }
      }
      double p = (seen[bit] + 0.5) / (seen[0] + seen[1] + 1);
      seen[bit]++;
      while (len) p = learn(&inner[path[--len] - 1].flat, bit, p);
      uint32_t heap = (1u << levels | top) >> 1;
      for (; heap; heap >>= 1) p = learn(&flat[heap], bit, p);
      given(p);
      past = past >> 1 | (uint64_t)bit << 63;
      history[time >> 3] |= bit << (time & 7);
      time++;
    }
}

int main(int argc, char **argv) {
  if (argc != 4) return 2;
  depth = atoi(argv[2]);
  FILE *file = fopen(argv[3], "rb");
  if (!file) return 2;
  fseek(file, 0, SEEK_END);
  size = ftell(file);
  rewind(file);
  data = malloc(size + 1);
  if (fread(data, 1, size, file) != (size_t)size) return 2;
  struct timespec from, to;
  clock_gettime(CLOCK_MONOTONIC, &from);
  if (strcmp(argv[1], "tree") == 0)
    tree();
  else
    layout();
  clock_gettime(CLOCK_MONOTONIC, &to);
  printf("%.17g %.17g %ld\n", taken, product,
         (to.tv_sec - from.tv_sec) * 1000000000L + (to.tv_nsec - from.tv_nsec));
  return 0;
}
