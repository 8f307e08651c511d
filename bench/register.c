/*
 * The register machine as a plain interpreter: decoded instructions, one switch, and the same meters
 * as ours: steps with a fuel check, registers and cells used, width, and a check for naturals that
 * outgrow 63 bits. Runs the contexts on its standard input and says what it used and how long it took.
 *
 * Input: instructions as "op r s k"; DATA bits; contexts as eight registers and a history; rounds.
 * Output: steps, space and width summed over the contexts of one round, r0 xor-ed, nanoseconds of all
 * rounds.
 */
#define _POSIX_C_SOURCE 199309L
#include <inttypes.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { END, SET, MOV, ADD, SUB, LT, LD, ST, JZ, JMP, INC, DEC, DATA, DIV, XOR, EQ };
enum { DATA_BASE = 1000, WINDOW = 1 << 22 };
enum status { HALTED, OUT_OF_STEPS, OUT_OF_SPACE, OUT_OF_WIDTH, TOO_LARGE };

typedef struct {
  int64_t k; /* constant, or index of the jump's target */
  uint8_t op, r, s, used;
} instruction;

typedef struct {
  uint64_t registers[8], *history;
  int length;
} context;

typedef struct {
  uint64_t registers[8], steps, space;
  int width;
} result;

static const uint64_t TOP = UINT64_C(1) << 63;
static uint64_t *cells;
static uint32_t *list;
static uint8_t *data;
static int data_length;

static int bits(uint64_t value) { return value == 0 ? 0 : 64 - __builtin_clzll(value); }

/* Addresses the cell: marks and lists it when it is new. */
#define CELL(address)                                      \
  if ((address) >= WINDOW) return TOO_LARGE;               \
  uint64_t held = cells[address];                          \
  if (!(held & TOP)) {                                     \
    if (count >= room) return OUT_OF_SPACE;                \
    list[count++] = (uint32_t)(address);                   \
    cells[address] = held |= TOP;                          \
  }

static enum status execute(const instruction *text, int64_t length, uint64_t fuel, uint64_t space,
                           int width, result *out, uint64_t *listed) {
  uint64_t *r = out->registers, steps = 0, seen = 0, count = 0;
  const uint64_t room = space < 8 ? 0 : space - 8, limit = width >= 63 ? TOP - 1 : (UINT64_C(1) << width) - 1;
  unsigned used = 0;
  int64_t ip = 0;
  *listed = 0;
  while (ip >= 0 && ip < length) {
    const instruction *it = text + ip;
    if (steps >= fuel) { *listed = count; return OUT_OF_STEPS; }
    steps++;
    used |= it->used;
    switch (it->op) {
    case SET: r[it->r] = (uint64_t)it->k; seen |= (uint64_t)it->k; ip++; break;
    case MOV: r[it->r] = r[it->s]; ip++; break;
    case ADD: {
      uint64_t sum = r[it->r] + r[it->s];
      if (sum > limit) return OUT_OF_WIDTH;
      r[it->r] = sum; seen |= sum; ip++; break;
    }
    case SUB: r[it->r] = r[it->r] > r[it->s] ? r[it->r] - r[it->s] : 0; ip++; break;
    case LT: r[it->r] = r[it->r] < r[it->s]; ip++; break;
    case LD: { CELL(r[it->s]) r[it->r] = held & ~TOP; ip++; break; }
    case ST: { CELL(r[it->r]) cells[r[it->r]] = r[it->s] | TOP; ip++; break; }
    case JZ: ip = r[it->r] == 0 ? it->k : ip + 1; break;
    case JMP: ip = it->k; break;
    case INC: {
      uint64_t sum = r[it->r] + 1;
      if (sum > limit) return OUT_OF_WIDTH;
      r[it->r] = sum; seen |= sum; ip++; break;
    }
    case DEC: r[it->r] -= r[it->r] != 0; ip++; break;
    case DATA: ip++; break;
    case DIV: {
      uint64_t a = r[it->r], b = r[it->s];
      if (b != 0) { r[it->r] = a / b; r[it->s] = a % b; }
      ip++; break;
    }
    case XOR: r[it->r] ^= r[it->s]; ip++; break;
    case EQ: r[it->r] = r[it->r] == r[it->s]; seen |= 1; ip++; break;
    }
  }
  *listed = count;
  out->steps = steps;
  out->space = (uint64_t)__builtin_popcount(used) + count;
  if (bits(seen) > out->width) out->width = bits(seen);
  return HALTED;
}

static void run(const instruction *text, int64_t length, const context *from, uint64_t fuel, result *out) {
  uint64_t listed;
  out->width = data_length > 0 ? 1 : 0;
  for (int i = 0; i < 8; i++) {
    out->registers[i] = from->registers[i];
    if (bits(from->registers[i]) > out->width) out->width = bits(from->registers[i]);
  }
  for (int i = 0; i < from->length; i++) {
    cells[i] = from->history[i];
    if (bits(from->history[i]) > out->width) out->width = bits(from->history[i]);
  }
  enum status status = execute(text, length, fuel, 4000000, 65536, out, &listed);
  if (status != HALTED) { fprintf(stderr, "not halted: %d\n", status); exit(1); }
  for (uint64_t i = 0; i < listed; i++) {
    uint32_t address = list[i], at = address - DATA_BASE;
    cells[address] = at < (uint32_t)data_length ? data[at] : 0;
  }
  for (int i = 0; i < from->length; i++) cells[i] = 0;
}

static uint64_t number(void) {
  uint64_t value;
  if (scanf("%" SCNu64, &value) != 1) { fprintf(stderr, "expected a number\n"); exit(2); }
  return value;
}

int main(void) {
  int64_t length = (int64_t)number();
  instruction *text = calloc((size_t)length + 1, sizeof *text);
  for (int64_t i = 0; i < length; i++) {
    int op, r, s;
    if (scanf("%d %d %d %" SCNd64, &op, &r, &s, &text[i].k) != 4) return 2;
    text[i].op = (uint8_t)op; text[i].r = (uint8_t)r; text[i].s = (uint8_t)s;
    text[i].used = (uint8_t)number();
  }
  cells = calloc(WINDOW, sizeof *cells);
  list = calloc(WINDOW, sizeof *list);
  data_length = (int)number();
  data = calloc((size_t)data_length + 1, 1);
  for (int i = 0; i < data_length; i++) cells[DATA_BASE + i] = data[i] = (uint8_t)number();
  int contexts = (int)number();
  context *context_list = calloc((size_t)contexts, sizeof *context_list);
  for (int i = 0; i < contexts; i++) {
    context *it = context_list + i;
    for (int r = 0; r < 8; r++) it->registers[r] = number();
    it->length = (int)number();
    it->history = calloc((size_t)it->length + 1, sizeof *it->history);
    for (int j = 0; j < it->length; j++) it->history[j] = number();
  }
  uint64_t rounds = number(), steps = 0, space = 0, width = 0, output = 0;
  struct timespec begin, end;
  result *results = calloc((size_t)contexts, sizeof *results);
  clock_gettime(CLOCK_MONOTONIC, &begin);
  for (uint64_t round = 0; round < rounds; round++)
    for (int i = 0; i < contexts; i++) run(text, length, context_list + i, UINT64_C(1) << 62, results + i);
  clock_gettime(CLOCK_MONOTONIC, &end);
  for (int i = 0; i < contexts; i++) {
    steps += results[i].steps; space += results[i].space; width += (uint64_t)results[i].width;
    output ^= results[i].registers[0];
  }
  int64_t nanoseconds = (end.tv_sec - begin.tv_sec) * INT64_C(1000000000) + (end.tv_nsec - begin.tv_nsec);
  printf("%" PRIu64 " %" PRIu64 " %" PRIu64 " %" PRIu64 " %" PRId64 "\n", steps, space, width, output, nanoseconds);
  return 0;
}
