/*
 * Call by need on a graph in an arena, as plain C: the same blocks, nodes, collections and meters as
 * ours. Reads a program on its standard input, brings it to its normal form as often as it is told,
 * and says what it used and how long it took.
 *
 * Input: rounds, entry, cells of the frame, words, and the words of the program's blocks.
 * Output: beta steps, graph steps, space and width of one round, a hash of the normal form, and the
 * nanoseconds of all rounds.
 */
#define _POSIX_C_SOURCE 199309L
#include <inttypes.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { LAM, VAR, RED, HEAD = 6, MARGIN = 8, FRAME = 16 };
enum { IND = -1, HOLE = -2, NEUTRAL = -3, MOVED = -4 };
enum { DONE, FULL, BOUND };
enum { FIRST_QUOTA = 32, QUOTA = 8192 };

typedef struct {
  int32_t *cells;
  int64_t length;
} area;

typedef struct {
  const int32_t *words;
  area heap, spare, stack, updates;
  int32_t *frame, block, value, enter;
  int64_t used, top, base, pending, heap_limit, stack_limit, need, quota, space;
  int64_t beta, graph;
} machine;

static void enlarge(area *a, int64_t least) {
  if (a->length >= least) return;
  if (least < 2 * a->length) least = 2 * a->length;
  a->cells = realloc(a->cells, (size_t)least * sizeof(int32_t));
  if (a->cells == NULL) abort();
  a->length = least;
}

static void set_limits(machine *m) {
  m->heap_limit = m->used + m->quota + m->need;
  m->stack_limit = 2 * (m->top + m->pending) + QUOTA + m->need;
  enlarge(&m->heap, m->heap_limit);
  enlarge(&m->stack, m->stack_limit);
  enlarge(&m->updates, m->stack_limit);
}

static int reduce(machine *m, int64_t beta_limit, int64_t graph_limit) {
  const int32_t *restrict K = m->words;
  int32_t *restrict H = m->heap.cells, *restrict S = m->stack.cells;
  int32_t *restrict U = m->updates.cells, *restrict F = m->frame;
  const int32_t heap_limit = (int32_t)m->heap_limit, stack_limit = (int32_t)m->stack_limit;
  int32_t pc = m->block, used = (int32_t)m->used, top = (int32_t)m->top, base = (int32_t)m->base;
  int32_t pending = (int32_t)m->pending, x;
  int64_t beta = 0, graph = 0;
  int end = DONE;

  for (;;) {
    const int32_t op = K[pc];
    if (op == LAM) {
      if (top > base) {
        if (beta >= beta_limit || graph >= graph_limit) {
          end = BOUND;
          break;
        }
        beta++;
        graph++;
        F[K[pc + 3]] = S[--top];
        pc = K[pc + 2];
        continue;
      }
      const int32_t count = K[pc + 1];
      int32_t value = ~(pc << 1);
      if (count > 0) {
        if (used + count >= heap_limit) {
          m->need = count + 1;
          end = FULL;
          break;
        }
        value = used;
        H[used++] = pc;
        for (int32_t i = 0; i < count; i++) H[used++] = F[K[pc + HEAD + i]];
      }
      while (top == base && pending > 0) {
        base = U[--pending];
        const int32_t thunk = U[--pending];
        H[thunk] = IND;
        H[thunk + 1] = value;
        graph++;
      }
      if (top > base) continue;
      m->value = value;
      break;
    }
    const int32_t count = K[pc + 3], need = K[pc + 2];
    if (used + need > heap_limit || top + pending + count + MARGIN > stack_limit) {
      m->need = need + count;
      end = FULL;
      break;
    }
    const int32_t first = K[pc + 5];
    for (int32_t arg = first; arg < first + count; arg++) {
      const int32_t word = K[arg];
      int32_t node = word;
      if (word >= 0) {
        if ((word & 1) == 0) node = F[word >> 1];
        else {
          const int32_t block = word >> 1, size = K[block + 1];
          node = used;
          H[used++] = block;
          for (int32_t i = 0; i < size; i++) H[used++] = F[K[block + HEAD + i]];
          if (size == 0) H[used++] = 0;
        }
      }
      S[top++] = node;
    }
    graph += count;
    if (op == RED) {
      pc = K[pc + 4];
      continue;
    }
    x = F[K[pc + 4]];
    graph++;
    for (;;) {
      if (x < 0) {
        const int32_t constant = ~x;
        if ((constant & 1) == 0) {
          pc = constant >> 1;
          goto next;
        }
      } else {
        const int32_t block = H[x];
        if (block >= 0) {
          const int32_t held = K[block + 1];
          for (int32_t i = 0; i < held; i++) F[K[block + HEAD + i]] = H[x + 1 + i];
          if (K[block] != LAM) {
            H[x] = HOLE;
            U[pending++] = x;
            U[pending++] = base;
            base = top;
          }
          pc = block;
          goto next;
        }
        if (block == IND) {
          x = H[x + 1];
          continue;
        }
      }
      if (used + 3 * (top - base) > heap_limit) {
        m->need = 3 * (top - base);
        F[FRAME] = x;
        pc = m->enter;
        graph--;
        end = FULL;
        goto out;
      }
      while (top > base) {
        H[used] = NEUTRAL;
        H[used + 1] = x;
        H[used + 2] = S[--top];
        x = used;
        used += 3;
        graph++;
      }
      if (pending == 0) {
        m->value = x;
        goto out;
      }
      base = U[--pending];
      const int32_t thunk = U[--pending];
      H[thunk] = IND;
      H[thunk + 1] = x;
      graph++;
    }
  next:;
  }
out:
  m->block = pc;
  m->used = used;
  m->top = top;
  m->base = base;
  m->pending = pending;
  m->beta += beta;
  m->graph += graph;
  return end;
}

static void squeeze(machine *m) {
  int32_t *heap = m->heap.cells, *updates = m->updates.cells;
  int64_t kept = 0;
  for (int64_t at = 0; at < m->pending; at += 2) {
    const int32_t thunk = updates[at], base = updates[at + 1];
    const int64_t inner = at + 2 < m->pending ? updates[at + 3] : m->base;
    if (kept > 0 && base == inner) {
      heap[thunk] = IND;
      heap[thunk + 1] = updates[kept - 2];
      m->graph++;
      continue;
    }
    updates[kept++] = thunk;
    updates[kept++] = base;
  }
  m->pending = kept;
}

static int32_t used_to;

static int32_t moved(machine *m, int32_t x) {
  int32_t *heap = m->heap.cells, *to = m->spare.cells;
  while (x >= 0 && heap[x] == IND) x = heap[x + 1];
  if (x < 0) return x;
  const int32_t header = heap[x];
  if (header == MOVED) return heap[x + 1];
  int32_t size = 2;
  if (header >= 0) size = m->words[header + 1] + 1 > 2 ? m->words[header + 1] + 1 : 2;
  else if (header == NEUTRAL) size = 3;
  const int32_t address = used_to;
  for (int32_t i = 0; i < size; i++) to[used_to++] = heap[x + i];
  heap[x] = MOVED;
  heap[x + 1] = address;
  return address;
}

static void collect(machine *m) {
  squeeze(m);
  if (m->spare.length < m->used) enlarge(&m->spare, m->heap.length);
  used_to = 0;
  for (int64_t i = 0; i < m->top; i++) m->stack.cells[i] = moved(m, m->stack.cells[i]);
  for (int64_t i = 0; i < m->pending; i += 2) m->updates.cells[i] = moved(m, m->updates.cells[i]);
  for (int32_t i = 0; i < m->words[m->block + 1]; i++) {
    const int32_t level = m->words[m->block + HEAD + i];
    m->frame[level] = moved(m, m->frame[level]);
  }
  int32_t *to = m->spare.cells;
  for (int32_t scan = 0; scan < used_to;) {
    const int32_t header = to[scan];
    if (header >= 0) {
      const int32_t size = m->words[header + 1];
      for (int32_t i = 1; i <= size; i++) to[scan + i] = moved(m, to[scan + i]);
      scan += size + 1 > 2 ? size + 1 : 2;
    } else if (header == NEUTRAL) {
      to[scan + 1] = moved(m, to[scan + 1]);
      to[scan + 2] = moved(m, to[scan + 2]);
      scan += 3;
    } else scan += 2;
  }
  const area swap = m->heap;
  m->heap = m->spare;
  m->spare = swap;
  m->used = used_to;
  const int64_t ramp = 2 * m->quota < QUOTA ? 2 * m->quota : QUOTA;
  m->quota = m->used > ramp ? m->used : ramp;
  const int64_t space = m->used + m->top + m->pending;
  if (space > m->space) m->space = space;
  set_limits(m);
}

static void settle(machine *m) {
  for (;;) {
    const int end = reduce(m, 1 << 24, 1 << 24);
    if (end == FULL) collect(m);
    else if (end == DONE) return;
  }
}

static void enter(machine *m, int32_t node) {
  m->base = m->top;
  m->frame[FRAME] = node;
  m->block = m->enter;
  m->graph--;
}

static uint32_t hash;
static int64_t width;

static void put(machine *m, int32_t symbol) {
  hash = hash * 31 + (uint32_t)symbol;
  width += symbol < 0 ? 2 : symbol + 1;
  m->graph++;
}

static void normalize(machine *m, area *waiting) {
  int64_t count = 0;
  int32_t depth = 0;
  int first = 1;
  hash = 0;
  width = 0;
  for (;;) {
    settle(m);
    if (first) {
      m->need = 0;
      m->block = m->enter;
      m->frame[FRAME] = m->value;
      collect(m);
      m->value = m->frame[FRAME];
      first = 0;
    }
    int32_t x = m->value, args = 0;
    const int32_t *heap = m->heap.cells;
    for (; x >= 0 && (heap[x] == IND || heap[x] == NEUTRAL); x = heap[x + 1]) {
      if (heap[x] == NEUTRAL) args++;
    }
    if ((x < 0 && (~x & 1) == 1) && m->top + m->pending + args > m->stack_limit) {
      m->need = args;
      m->block = m->enter;
      m->frame[FRAME] = m->value;
      collect(m);
      m->value = m->frame[FRAME];
      heap = m->heap.cells;
    }
    if (x >= 0 || (~x & 1) == 0) {
      put(m, -1);
      m->beta--;
      m->graph--;
      enter(m, m->value);
      m->stack.cells[m->top++] = ~((depth << 1) | 1);
      depth++;
      continue;
    }
    for (int32_t i = 0; i < args; i++) put(m, -2);
    put(m, depth - (~x >> 1));
    enlarge(waiting, count + args);
    for (x = m->value; x >= 0; x = heap[x + 1]) {
      if (heap[x] != NEUTRAL) continue;
      m->stack.cells[m->top++] = heap[x + 2];
      waiting->cells[count++] = depth;
    }
    if (count == 0) return;
    depth = waiting->cells[--count];
    enter(m, m->stack.cells[--m->top]);
  }
}

static int64_t nanoseconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (int64_t)now.tv_sec * 1000000000 + now.tv_nsec;
}

int main(void) {
  int rounds, entry, frame, length;
  if (scanf("%d %d %d %d", &rounds, &entry, &frame, &length) != 4) return 2;
  int32_t *words = malloc((size_t)length * sizeof(int32_t));
  for (int i = 0; i < length; i++) {
    if (scanf("%" SCNd32, &words[i]) != 1) return 2;
  }
  machine m = {0};
  area waiting = {0};
  m.words = words;
  m.frame = calloc((size_t)frame, sizeof(int32_t));
  m.enter = frame;
  enlarge(&m.heap, 4096);
  enlarge(&m.spare, 4096);
  enlarge(&m.stack, 2048);
  const int64_t start = nanoseconds();
  for (int i = 0; i < rounds; i++) {
    m.block = entry;
    m.used = m.top = m.base = m.pending = m.need = m.beta = m.graph = m.space = 0;
    m.quota = FIRST_QUOTA;
    set_limits(&m);
    normalize(&m, &waiting);
  }
  const int64_t taken = nanoseconds() - start;
  printf("%" PRId64 " %" PRId64 " %" PRId64 " %" PRId64 " %" PRIu32 " %" PRId64 "\n", m.beta, m.graph,
         m.space, width, hash, taken);
  return 0;
}
