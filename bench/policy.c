/* Every text of LX of a number of symbols, one by one: the value in 64 cells as two words for each a.
   Reads `size demonstrator`; writes how many closed texts there are of that size, how many of them match
   in all training cells, and nanoseconds. Texts of up to two symbols less are kept, the rest passed on. */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

typedef uint64_t word;
typedef struct { word lo[4], hi[4]; int open; } value;

static const word train = 0xffff, deploy = 0xffffull << 32, inverted = 0xffffull << 48;
static value *kept[16];
static long many[16];
static int last;
static word dlo, dhi;
static long texts, matching;

static word less(word al, word ah, word bl, word bh) { return (~ah & bh) | (~(ah ^ bh) & ~al & bl); }

static void highest(const value *x, word *tl, word *th, word *al, word *ah) {
  *tl = x->lo[0], *th = x->hi[0], *al = 0, *ah = 0;
  for (int a = 1; a < 4; a++) {
    word more = less(*tl, *th, x->lo[a], x->hi[a]);
    *tl = (more & x->lo[a]) | (~more & *tl), *th = (more & x->hi[a]) | (~more & *th);
    *al = a & 1 ? *al | more : *al & ~more, *ah = a & 2 ? *ah | more : *ah & ~more;
  }
}

static void same(value *r, word lo, word hi) {
  for (int a = 0; a < 4; a++) r->lo[a] = lo, r->hi[a] = hi;
  r->open = 0;
}

static word follow(word gl, word gh, int prize, word lower) {
  word cells = 0;
  for (int v = 0; v < 4; v++) {
    word here = (v & 1 ? gl : ~gl) & (v & 2 ? gh : ~gh);
    if (16 * v < prize) cells |= here;
    else if (16 * v == prize) cells |= here & lower;
  }
  return cells;
}

static void planned(const value *x, value *r) {
  word tl, th, al, ah, ml = 0, mh = 0;
  highest(x, &tl, &th, &al, &ah);
  for (int a = 0; a < 4; a++) {
    word here = (a & 1 ? dlo : ~dlo) & (a & 2 ? dhi : ~dhi);
    ml |= here & x->lo[a], mh |= here & x->hi[a];
  }
  word gl = tl ^ ml, gh = th ^ mh ^ (~tl & ml);
  int prize = 16 * (__builtin_popcountll(gl & deploy) + 2 * __builtin_popcountll(gh & deploy));
  word match = follow(gl, gh, prize, less(dlo, dhi, al, ah)) & train;
  word lo = (match & dlo) | (~match & al), hi = (match & dhi) | (~match & ah);
  word ol = 0, oh = 0, bl = 0, bh = 0, some = 0;
  for (int a = 0; a < 4; a++) {
    word il = a & 1 ? ~0ull : 0, ih = a & 2 ? ~0ull : 0, other = (dlo ^ il) | (dhi ^ ih);
    word more = other & (~some | less(ol, oh, x->lo[a], x->hi[a]));
    ol = (more & x->lo[a]) | (~more & ol), oh = (more & x->hi[a]) | (~more & oh);
    bl = (more & il) | (~more & bl), bh = (more & ih) | (~more & bh), some |= other;
  }
  word no = less(ml, mh, ol, oh);
  word leave = no | follow(ml ^ ol, mh ^ oh ^ (~ml & ol), prize, less(bl, bh, dlo, dhi));
  word il = (leave & bl) | (~leave & dlo), ih = (leave & bh) | (~leave & dhi);
  same(r, (lo & ~inverted) | (il & inverted), (hi & ~inverted) | (ih & inverted));
}

static void take(int size, const value *v) {
  if (size <= last - 1 && size < 16 && kept[size]) kept[size][many[size]++] = *v;
  if (size == last && !v->open) {
    texts++;
    if (!(((v->lo[0] ^ dlo) | (v->hi[0] ^ dhi)) & train)) matching++;
  }
}

/* How many texts of a size there are, those with a free a among them. */
static const long room[] = {0, 8, 16, 288, 2112, 26752, 286976, 3518976, 42664960};

static void each(int size, int keep) {
  value r;
  if (keep) kept[size] = malloc(sizeof(value) * room[size]);
  for (int i = 1; i < size - 1; i++) {
    int j = size - 1 - i;
    for (long p = 0; p < many[i]; p++)
      for (long q = 0; q < many[j]; q++) {
        const value *x = &kept[i][p], *y = &kept[j][q];
        if (!keep && (x->open | y->open)) continue;
        r.open = x->open | y->open;
        for (int a = 0; a < 4; a++) r.lo[a] = x->lo[a] ^ y->lo[a], r.hi[a] = x->hi[a] ^ y->hi[a] ^ (x->lo[a] & y->lo[a]);
        take(size, &r);
        for (int a = 0; a < 4; a++) r.lo[a] = x->lo[a] ^ y->lo[a], r.hi[a] = x->hi[a] ^ y->hi[a];
        take(size, &r);
        for (int a = 0; a < 4; a++) r.lo[a] = ~((x->lo[a] ^ y->lo[a]) | (x->hi[a] ^ y->hi[a])), r.hi[a] = 0;
        take(size, &r);
        for (int a = 0; a < 4; a++) r.lo[a] = x->lo[a] & y->lo[a], r.hi[a] = (x->lo[a] & y->hi[a]) ^ (x->hi[a] & y->lo[a]);
        take(size, &r);
      }
    for (int h = 1; i + h < size - 1; h++)
      for (long p = 0; p < many[i]; p++) {
        const value *x = &kept[i][p];
        if (!keep && x->open) continue;
        for (long q = 0; q < many[h]; q++) {
          const value *y = &kept[h][q];
          if (!keep && y->open) continue;
          for (long s = 0; s < many[j - h]; s++) {
            const value *z = &kept[j - h][s];
            if (!keep && z->open) continue;
            r.open = x->open | y->open | z->open;
            for (int a = 0; a < 4; a++) {
              word yes = x->lo[a] | x->hi[a];
              r.lo[a] = (yes & y->lo[a]) | (~yes & z->lo[a]), r.hi[a] = (yes & y->hi[a]) | (~yes & z->hi[a]);
            }
            take(size, &r);
          }
        }
      }
  }
  for (long p = 0; p < many[size - 1]; p++) {
    word tl, th, al, ah;
    highest(&kept[size - 1][p], &tl, &th, &al, &ah);
    same(&r, al, ah);
    take(size, &r);
    planned(&kept[size - 1][p], &r);
    take(size, &r);
  }
}

static void leaf(int open, int (*f)(int, int, int)) {
  value v = {{0}, {0}, open};
  for (int a = 0; a < 4; a++)
    for (int at = 0; at < 64; at++) {
      word n = f(at / 16, at % 16, a);
      v.lo[a] |= (n & 1) << at, v.hi[a] |= (n >> 1) << at;
    }
  take(1, &v);
}

static char digits[32];
static int zero(int m, int c, int a) { return 0; }
static int one(int m, int c, int a) { return 1; }
static int two(int m, int c, int a) { return 2; }
static int context(int m, int c, int a) { return c / 4; }
static int goal(int m, int c, int a) { return c % 4; }
static int flag(int m, int c, int a) { return m == 2; }
static int action(int m, int c, int a) { return a; }
static int reading(int m, int c, int a) { return digits[c] - '0'; }

int main(void) {
  if (scanf("%d %31s", &last, digits) != 2 || last > 9) return 2;
  struct timespec start, end;
  clock_gettime(CLOCK_MONOTONIC, &start);
  for (int at = 0; at < 64; at++) {
    word n = digits[at % 16] - '0';
    dlo |= (n & 1) << at, dhi |= (n >> 1) << at;
  }
  kept[1] = malloc(sizeof(value) * room[1]);
  leaf(0, zero), leaf(0, one), leaf(0, two), leaf(0, context), leaf(0, goal), leaf(0, flag), leaf(1, action), leaf(0, reading);
  for (int size = 2; size <= last; size++) each(size, size < last);
  clock_gettime(CLOCK_MONOTONIC, &end);
  printf("%ld %ld %lld\n", texts, matching, (end.tv_sec - start.tv_sec) * 1000000000ll + end.tv_nsec - start.tv_nsec);
  return 0;
}
