import { term } from "./Named.ts"
import type { Term } from "./Term.ts"

/**
 * An interpreter of register programs, of 4886 bits: `registers history bits` is what the program at
 * the head of the bits leaves in r0. Numbers are lists of digits, see `Binary.ts`.
 *
 * - Registers and cells lie in one tree, where a number's digits lead: behind 0 registers, behind 1 cells.
 * - `zip` is serial arithmetic: bits come out through `p`, the carry goes on by `g`. What is less is told
 *   by the borrow that is left; DIV divides by the digits of the dividend, the highest first.
 * - `parse` turns instructions into actions, which take a continuation and the tree: the continuation
 *   gets the sign and the length of the jump that comes next, and the tree as it then is. A jump moves
 *   along the list of actions, of which one half lies ahead and the other, turned around, behind.
 * - DATA is laid from cell 1000 on, whose digits are 0001011111.
 */
const text = `\\registers history bits.
  let one = [bit1] in
  let push = \\b n. b (\\y. n (\\h t d. y) n) id (b : n) in         -- no zeros at the end
  let open = \\l f. l (\\h t d. f h t) (f bit0 nil) in
  let zip = \\p g.
    let rec z c a b =
      let step = open a (\\x xs. open b (\\y ys.
        p (xor (xor x y) c) (z (g x y c) xs ys)))
      in a (\\h t d. step) (b (\\h t d. step) (push c nil))
    in z bit0 in
  let borrow = \\x y c. x (y c y) (y y c) in
  let lt = zip (\\s r. r) borrow in
  let sub = \\a b. lt a b (\\h t d. nil) (zip push borrow a b) in
  let add = zip push (\\x y c. x (y y c) (y c y)) in
  let bitwise = zip push (\\x y c. c) in

  let node = \\v l r z. z v l r in
  let rec get k t = case k of [] -> t (\\v l r. v) | h : rest -> get rest (t (\\v. h)) in
  let rec put k x t = t (\\v l r.
    case k of [] -> node x l r
    | h : rest -> h (node v (put rest x l) r) (node v l (put rest x r))) in
  let fill = \\p.
    let rec f a l t = case l of [] -> t | h : rest -> f (add a one) rest (put (p : a) h t) in f in

  let halt = get [bit0] in
  let rec move to n from onto =
    n (\\h t d. case from of [] -> halt | i : rest -> move to (sub n one) rest (i : onto))
      (to from onto) in
  let rec go ahead behind =
    case ahead of [] -> halt
    | i : rest -> i (\\sign n.
        sign (move go n ahead behind) (move (\\x y. go y x) n behind ahead)) in

  let bit = \\k acc s. s (\\b. k (push b acc)) in
  let reg = \\k. 3 bit (\\r. k (bit0 : r)) nil in
  let num = \\k. (let rec g k s = s (\\b. b (g (bit k)) (k one)) in g) (\\v. k (sub v one)) in
  let rec parse k s =
    let emit = \\i. parse (\\l. k (i : l)) in
    let upd = \\f. emit (\\c t. c bit0 one (f t)) in
    let rr = \\h. reg (\\r. reg (\\s. upd (h r s))) in
    let bin = \\f. rr (\\r s t. put r (f (get r t) (get s t)) t) in
    let un = \\f. reg (\\r. upd (\\t. put r (f (get r t) one) t)) in
    let jz = reg (\\r s. s (\\sign. num (\\n.
      emit (\\c t. get r t (\\h u d. c bit0 one) (c sign n) t)))) in
    let data = num (
      let rec take k n =
        n (\\h t d s. s (\\b. take (\\l d. k l (push b nil : d)) (sub n one)))
          (parse (\\l. k ((\\c. c bit0 one) : l)))
      in take k) in
    let div = rr (\\r s t.
      let b = get s t in
      b (\\h u d.
          (let rec divided k a =
            case a of [] -> k nil nil
            | h : u -> divided (\\q m.
                let m2 = push h m in
                lt m2 b (\\h u d. k (push bit0 q) m2) (k (bit1 : q) (sub m2 b))) u
          in divided) (\\q m. put s m (put r q t)) (get r t))
        t) in
    4 (\\q t s. s (\\b. q (t b))) id
      (((( \\s. k nil nil,                                          -- END
           reg (\\r. num (\\n. upd (put r n)))),                    -- SET
         ( bin (\\a b. b),                                          -- MOV
           bin add)),                                              -- ADD
        (( bin sub,                                                -- SUB
           bin lt),                                                -- LT
         ( rr (\\r s t. put r (get (bit1 : get s t) t) t),          -- LD
           rr (\\r s t. put (bit1 : get r t) (get s t) t)))),       -- ST
       ((( jz,
           \\s. s (\\sign. num (\\n. emit (\\c. c sign n)))),          -- JMP
         ( un add,                                                 -- INC
           un sub)),                                               -- DEC
        (( data,
           div),
         ( bin bitwise,                                            -- XOR
           bin (\\a b. bitwise a b (\\h t d. nil) one)))))           -- EQ
      s in

  let rec blank = node nil blank blank in
  parse (\\l d. go l nil
    (fill bit1 "0001011111" d (fill bit1 nil history (fill bit0 nil registers blank)))) bits`

let read: Term | undefined

/** The interpreter as a term; the text is read when it is first asked for. */
export const registerInterpreter = (): Term => (read ??= term(text))
