/**
 * # Lambda terms as register programs
 *
 * A register program that carries a closed term in its DATA and reduces it, call by need, to the
 * list of bits that is its value; r0 is the number with these digits, the least first.
 *
 * The reducer reads the term as it is written. A node has three cells: the next one, an environment
 * and a place in the term. A stack of nodes holds the arguments that wait; an abstraction takes the
 * uppermost and makes it the newest of its environment, without a copy. Where a variable is entered,
 * a node of place 0 is put on the stack: the value that comes back to it replaces the argument it
 * was found from. Nothing is collected.
 *
 * What is evaluated is `reader term`, and the reader has two free variables. Their nodes lie in the cells
 * from 1 and 2 on, where the place is 0 and the environments are 1 and 0; entered with the rest of
 * the list as argument, they write a digit.
 *
 * - [Tromp2007], [Krivine2007]
 *
 * @module
 */
import { program } from "../register/Assembly.ts"
import type { Program } from "../register/Instruction.ts"
import { word } from "./Encoding.ts"
import { apply, isClosed, lambda, symbols, type Term, variable } from "./Term.ts"

/**
 * `rec r l = case l of [] -> zero | h : t -> h zero one (r t)`, where `zero` and `one` are the free
 * variables 1 and 2.
 */
const reader = apply(
  lambda(apply(variable(1), variable(1))),
  lambda(
    lambda(
      apply(
        variable(1),
        lambda(
          lambda(
            lambda(
              apply(
                variable(3),
                variable(6),
                variable(7),
                apply(variable(5), variable(5), variable(2))
              )
            )
          )
        ),
        variable(3)
      )
    )
  )
)

/** Where DATA lies. */
const origin = 1000

/** r1 is the place in the term, r2 the environment, r3 the stack, r4 behind the last node, r7 the weight of the next digit. */
const reducer = (bits: string): string => `
         set r1 ${origin}
         mov r3 r1
         dec r3            ; the lowest node: what is next is 0, and its place is not
         set r4 ${origin + bits.length}
         inc r7
         set r2 2
         st  r2 r7         ; the variable zero in cell 2, and then the variable one in cell 1
  eval:  ld  r5 r1
         inc r1
         jz  r5 other
  var:   ld  r5 r1         ; as many variables on as there are further ones
         jz  r5 found
         inc r1
         ld  r2 r2
         jmp var
  found: st  r4 r3         ; the value is to come back to node r2
         mov r3 r4
         inc r4
         st  r4 r2
         inc r4
         inc r4
         inc r2
         mov r5 r2
         inc r5
         ld  r1 r5
         ld  r2 r2
         jmp eval
  other: ld  r5 r1
         inc r1
         jz  r5 value
         st  r4 r1         ; an application: where its function begins is kept, its argument is looked for
         set r5 1
  skip:  ld  r6 r1
         inc r1
         jz  r6 inner
  ones:  ld  r6 r1
         inc r1
         jz  r6 less
         jmp ones
  less:  dec r5
         jz  r5 push
         jmp skip
  inner: ld  r6 r1
         inc r1
         add r5 r6
         jmp skip
  push:  ld  r5 r4
         st  r4 r3
         mov r3 r4
         inc r4
         st  r4 r2
         inc r4
         st  r4 r1
         inc r4
         mov r1 r5
         jmp eval
  value: mov r5 r3         ; an abstraction
         inc r5
         inc r5
         ld  r6 r5
         jz  r6 update
         set r6 ${origin}
         lt  r6 r1
         jz  r6 digit
         ld  r5 r3
         st  r3 r2
         mov r2 r3
         mov r3 r5
         jmp eval
  update: dec r5
         ld  r6 r5
         ld  r3 r3
         inc r6
         st  r6 r2
         inc r6
         dec r1
         dec r1
         st  r6 r1
         jmp eval
  digit: jz  r2 zero
         add r0 r7
  zero:  add r7 r7
         mov r5 r3         ; on with the rest
         inc r5
         ld  r2 r5
         inc r5
         ld  r1 r5
         ld  r3 r3
         jz  r3 end
         jmp eval
         data ${bits}
  end:`

/**
 * A closed term as a register program: r0 is the number whose digits are the list of bits that is
 * the term's value, as `Lambda.fromDigits` reads it. Of a term whose value is no list nothing is
 * promised.
 *
 * - **Units** bits: `1015 + 2⌊log2(b + 77)⌋ + 2⌊log2(b + 1077)⌋` more than the b of the term, 1047 up
 *   to 50 bits: DATA says how long it is, and so does the start of the nodes. Steps: at least one a
 *   beta step, and at most `4 (b + 76)` a graph step, since each application looks for its argument
 * - **Laws** `translation` (see @headwater/hypotheses/laws)
 * - **Errors** `RangeError` for a term that is not closed
 *
 * @example
 * ```ts
 * import { Budget, Lambda, Register } from "@headwater/hypotheses"
 * const program = Lambda.toRegister(Lambda.term('reverse "110"'))
 * const run = Register.answer(program, {}, Budget.of("unit"))
 * run.status === "halted" && run.output // => 6n
 * ```
 */
export const toRegister = (term: Term): Program => {
  if (!isClosed(term)) throw new RangeError("Expected a closed term, not one with a free variable")
  return program(reducer(symbols(apply(reader, term)).map(word).join("")))
}
