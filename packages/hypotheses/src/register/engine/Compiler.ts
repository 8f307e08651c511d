/**
 * # Register programs as WebAssembly
 *
 * One function a program, with the jumps as nested blocks and loops. It runs a slice of fuel and ends
 * at an exit, of which there is a table: an exit knows where in the program it is and what was used
 * on the way to it that is not counted yet (see `Accounting.ts`).
 *
 * What the function cannot do it leaves, before the instruction in question, to the reference.
 *
 * @module
 */
import { pages, place } from "./Arena.ts"
import { type Block, blocksOf, type Next, registersOf, widthOf } from "./BasicBlock.ts"
import { certain, none, plus, type Usage } from "./Accounting.ts"
import type { Program } from "../Instruction.ts"
import { type Context, fixedCost, instructionCode, local, locals } from "./InstructionCode.ts"
import { type Entrances, entrances } from "./Entrances.ts"
import { Code, moduleOf, op, type } from "../../wasm/Code.ts"

/** Where compiled code ends. */
export interface Exit {
  /** Halted; or out of fuel, to be resumed; or left to the reference. */
  readonly kind: "halted" | "fuel" | "leave"
  /** Index of the next instruction. */
  readonly ip: number
  /** Steps, registers as a mask, and bits of constants that are not counted yet. */
  readonly cost: number
  readonly registers: number
  readonly width: number
  /** What to resume with, and with how much fuel at least. */
  readonly resume: number
  readonly need: number
}

/** Compiled code, not yet instantiated. */
export interface Compilation {
  readonly bytes: Uint8Array
  /** By the number that the function returns. */
  readonly exits: ReadonlyArray<Exit>
  /** All registers that the program mentions where it can be reached, as a mask. */
  readonly registers: number
}

/** More blocks than this are interpreted. */
const mostBlocks = 20_000

/** Emits a function for the blocks; see the module's header. */
class Emitter {
  readonly code = new Code()
  readonly exits: Array<Exit> = []
  readonly #program: Program
  readonly #entrances: Entrances
  readonly #log: boolean
  readonly #limit: number
  readonly #certain: ReadonlyArray<Usage>
  readonly #labels = new Map<number, number>()
  #out = 0

  constructor(program: Program, blocks: ReadonlyArray<Block>, log: boolean, limit: number) {
    this.#program = program
    this.#log = log
    this.#limit = limit
    this.#entrances = entrances(blocks)
    const hub = this.#entrances.nodes.some((node) => node.kind === "hub")
    this.#certain = certain(blocks, (block) => hub && this.#entrances.resume[block] !== undefined)
  }

  function(registers: number): void {
    const { code } = this
    const each = [0, 1, 2, 3, 4, 5, 6, 7].filter((r) => (registers & (1 << r)) !== 0)
    for (const r of each)
      code
        .i32(0)
        .load("i64", 8 * r)
        .set(r)
    code.i32(0).load("i32", place.fuel).set(local.fuel)
    code.i32(0).load("i32", place.resume).set(local.resume)
    this.#out = code.block(type.i32)
    this.#tree(this.#entrances.graph.entry, none)
    code.end().set(local.truth)
    for (const r of each)
      code
        .i32(0)
        .get(r)
        .store("i64", 8 * r)
    code.i32(0).get(local.fuel).store("i32", place.fuel)
    code.i32(0).get(local.used).store("i32", place.used)
    code.i32(0).get(local.seen).store("i64", place.seen)
    code.get(local.truth)
  }

  #exit(exit: Exit): void {
    this.code.i32(this.exits.push(exit) - 1).br(this.#out)
  }

  /** Counts what was used, but for what is known to have been. */
  #count(usage: Usage, known: Usage): void {
    const { code } = this
    if (usage.cost > 0) code.get(local.fuel).i32(usage.cost).op(op.i32sub).set(local.fuel)
    const registers = usage.registers & ~known.registers
    if (registers !== 0) code.get(local.used).i32(registers).op(op.i32or).set(local.used)
    if (usage.width > known.width) {
      code
        .get(local.seen)
        .i64(1n << BigInt(usage.width - 1))
        .op(op.i64or)
        .set(local.seen)
    }
  }

  #known(node: number): Usage {
    const at = this.#entrances.nodes[node]
    const block = at?.kind === "gate" ? at.block : node
    return this.#certain[block] ?? none
  }

  /** The edge to a node: a branch, or the node itself where this is its only way in. */
  #edge(node: number, usage: Usage): void {
    const { graph } = this.#entrances
    const label = this.#labels.get(node)
    if (label !== undefined) {
      this.#count(usage, this.#known(node))
      this.code.br(label)
    } else if (graph.header[node] === true) {
      this.#count(usage, this.#known(node))
      this.#tree(node, this.#known(node))
    } else this.#tree(node, usage)
  }

  #next(next: Next, usage: Usage): void {
    const { code } = this
    if ("out" in next) {
      this.#exit({ kind: "halted", ip: next.out, ...usage, resume: 0, need: 0 })
      return
    }
    const node = this.#entrances.entrance[next.block] ?? 0
    if (this.#entrances.nodes[node]?.kind === "hub") {
      code.i32(this.#entrances.resume[next.block] ?? 0).set(local.resume)
    }
    this.#edge(node, usage)
  }

  /** A node with all that it dominates. */
  #tree(node: number, usage: Usage): void {
    const { code } = this
    const { graph } = this.#entrances
    const loops = graph.header[node] === true
    if (loops) this.#labels.set(node, code.loop())
    // merges that it dominates stand behind it, the last one outermost
    const merges = (graph.children[node] ?? []).filter((child) => graph.merge[child] === true)
    for (const merge of [...merges].reverse()) this.#labels.set(merge, code.block())
    this.#node(node, usage)
    for (const merge of merges) {
      code.end()
      this.#labels.delete(merge)
      this.#edge(merge, this.#known(merge))
    }
    if (loops) {
      code.end()
      this.#labels.delete(node)
    }
    code.op(op.unreachable)
  }

  #node(node: number, usage: Usage): void {
    const { code } = this
    const it = this.#entrances.nodes[node]
    switch (it?.kind) {
      case "block":
        return this.#block(node, it.block, usage)
      case "gate": {
        if (it.ways.length > 0) {
          code.get(local.resume).i32(it.number).op(op.i32leU).if()
          code.i32(0).set(local.resume)
          this.#edge(it.number === 0 ? (this.#entrances.entrance[0] ?? 0) : it.block, usage)
          code.end()
          for (const way of it.ways) {
            code.get(local.resume).i32(way.last).op(op.i32leU).if()
            if (way.leaf) code.i32(0).set(local.resume)
            this.#edge(way.node, usage)
            code.end()
          }
          code.op(op.unreachable)
        } else this.#edge(it.block, usage)
        return
      }
      case "hub": {
        const labels = it.targets.map(() => code.block()).reverse()
        code.get(local.resume).brTable(labels)
        for (const target of it.targets) {
          code.end()
          this.#tree(target, none)
        }
        return
      }
    }
  }

  #block(index: number, block: Block, before: Usage): void {
    const { code } = this
    const { resume, need } = this.#entrances
    const number = resume[index]
    let usage = before
    if (number !== undefined) {
      const needed = (need[index] ?? 0) * (this.#log ? 63 : 1)
      code.get(local.fuel).i32(needed).op(op.i32ltS).if()
      this.#exit({ kind: "fuel", ip: block.start, ...usage, resume: number, need: needed })
      code.end()
    }
    for (let ip = block.start; ip < block.end; ip++) {
      const it = this.#program.instructions[ip]
      if (it === undefined) break
      const now = usage
      const leave = () => this.#exit({ kind: "leave", ip, ...now, resume: 0, need: 0 })
      const context: Context = { code, log: this.#log, limit: this.#limit, leave }
      instructionCode(context, it)
      const [registers, width] = [registersOf(it), widthOf(it)]
      usage = plus(usage, { cost: fixedCost(it, this.#log), registers, width })
    }
    const { close } = block
    switch (close.kind) {
      case "leave":
        return this.#exit({ kind: "leave", ip: block.end, ...usage, resume: 0, need: 0 })
      case "go":
        return this.#next(close.to, usage)
      case "fork": {
        // a comparison just before the jump is still there as a condition
        const last = this.#program.instructions[block.end - 2]
        const fresh = block.end - 2 >= block.start && last !== undefined
        if (fresh && (last.op === "LT" || last.op === "EQ") && last.r === close.r) {
          code.get(local.truth).op(op.i32eqz)
        } else code.get(close.r).op(op.i64eqz)
        code.if()
        this.#next(close.zero, usage)
        code.op(op.else)
        this.#next(close.other, usage)
        code.end()
        return
      }
    }
  }
}

/**
 * The code of a program in a meter, for values of at most `limit` bits, itself at most 63; undefined
 * for a program that is empty or too large.
 */
export const compile = (program: Program, log: boolean, limit: number): Compilation | undefined => {
  const blocks = blocksOf(program, limit)
  if (blocks.length === 0 || blocks.length > mostBlocks) return undefined
  const registers = blocks.reduce((all, block) => all | block.registers, 0)
  const emitter = new Emitter(program, blocks, log, limit)
  emitter.function(registers)
  return { bytes: moduleOf(emitter.code, locals, pages), exits: emitter.exits, registers }
}
