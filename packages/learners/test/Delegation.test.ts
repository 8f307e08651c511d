import { Rational } from "@headwater/exact"
import { Delegation, Environment, Mixture, Planner, Process, Regret } from "@headwater/learners"
import { assert, describe, it } from "vitest"

type Door = "left" | "right"
type Room = "hall" | "home" | "trap"
type Pair = Delegation.Member<Door, Room>

const [zero, one, half] = [Rational.zero, Rational.one, Rational.of(1, 2)]
const doors: ReadonlyArray<Door> = ["left", "right"]
const other = (door: Door): Door => (door === "left" ? "right" : "left")

/** One door leads home, where every step is worth 1; behind the other there is no way back. */
const house = (good: Door): Process.Process<Door, Room> =>
  Environment.states<Door, Room>("hall", (room, door) => {
    const next = room === "hall" ? (door === good ? "home" : "trap") : room
    return new Map([[next, one]])
  })

const task = (horizon: number): Environment.Task<Door, Room> => ({
  actions: doors,
  horizon,
  reward: (_, seen) => (seen === "home" ? one : zero)
})

/** An advisor who takes the good door with some chance. */
const advisor = (good: Door, skill: Rational): Process.Process<Room | undefined, Door> =>
  Process.iid(
    new Map([
      [good, skill],
      [other(good), one.minus(skill)]
    ])
  )

const pair = (good: Door, skill = one): Pair => ({
  name: good,
  weight: half,
  environment: house(good),
  advisor: advisor(good, skill)
})

const both = doors.map((door) => pair(door))
const options = { alpha: Rational.of(1, 4) }

describe("Delegation", () => {
  it("example: with traps to both sides it asks once, and has no regret", () => {
    const agent = Delegation.make(task(4), both, options)
    for (const { environment, advisor } of both) {
      const { own, advised, queries } = Regret.losses(task(4), agent, environment, advisor)
      assert.deepEqual([own, advised, queries].map(String), ["0", "0", "1"])
      assert.equal(Regret.regret(task(4), agent, environment, advisor).sign, 0)
    }
  })

  it("counterexample: without an advisor no policy has less regret than half of all there is", () => {
    for (const horizon of [1, 2, 4]) {
      const xi = Mixture.of(both.map((it) => [it.weight, it.environment] as const))
      // The best that any policy expects on the average, which is what is planned.
      assert.equal(
        Planner.worth(task(horizon), xi, horizon).toString(),
        half.times(Rational.of(horizon)).toString()
      )
      const planner = Planner.make(task(horizon), xi)
      const regrets = both.map((it) => Regret.regret(task(horizon), planner, it.environment))
      assert.equal(Rational.max(regrets[0]!, ...regrets).toString(), `${horizon}`)
    }
  })

  it("counterexample: an advisor who walks into traps is worth no more than he is", () => {
    const skill = Rational.of(3, 4)
    const poor = doors.map((door) => pair(door, skill))
    const agent = Delegation.make(task(4), poor, options)
    const [left] = poor
    const found = Regret.losses(task(4), agent, left!.environment, left!.advisor)
    // A quarter of the time he is in the trap with everything lost.
    assert.deepEqual([found.own, found.advised, found.worstAdvice].map(String), ["0", "1", "4"])
    assert.equal(found.queries.toString(), "1")
  })

  it("counterexample: outside the class it may be sure of the wrong door", () => {
    const [left, right] = both
    // The class has the left house alone: there is nothing to ask.
    const agent = Delegation.make(task(4), [{ ...left!, weight: one }], options)
    assert.equal(agent.query(undefined).sign, 0)
    assert.deepEqual([...agent.act(undefined).keys()], ["left"])
    assert.throws(
      () => Regret.losses(task(4), agent, right!.environment, right!.advisor),
      Mixture.Inconsistent
    )
    // With only some doubt it goes on, and everything is lost.
    const doubting = {
      ...left!,
      environment: Mixture.of([
        [Rational.of(9, 10), house("left")],
        [Rational.of(1, 10), house("right")]
      ])
    }
    const sure = Delegation.make(task(4), [{ ...doubting, weight: one }], options)
    assert.equal(Regret.regret(task(4), sure, right!.environment, right!.advisor).toString(), "4")
  })

  it("counterexample: above the weight of the truth it may be left out, and nobody is asked", () => {
    const class_ = [
      { ...both[0]!, weight: Rational.of(4, 5) },
      { ...both[1]!, weight: Rational.of(1, 5) }
    ]
    const agent = Delegation.make(task(4), class_, options)
    assert.equal(Regret.regret(task(4), agent, house("right"), both[1]!.advisor).toString(), "4")
    const careful = Delegation.make(task(4), class_, { alpha: Rational.of(1, 5) })
    assert.equal(Regret.regret(task(4), careful, house("right"), both[1]!.advisor).sign, 0)
  })

  it("counterexample: an advisor who gives nothing away is asked as long as it matters", () => {
    // A stubborn one, who turns left whatever the house is, in a hall that one may stay in.
    const staying = (good: Door): Pair => ({
      ...pair(good),
      environment: Environment.states<Door, Room>("hall", (room, door) => {
        const next =
          room === "hall" && door === "right" ? (good === "right" ? "home" : "trap") : room
        return new Map([[next, one]])
      }),
      advisor: advisor("left", one)
    })
    const class_ = doors.map(staying)
    const worth = {
      ...task(4),
      reward: (_: Door, seen: Room) => Rational.of({ hall: 1, home: 2, trap: 0 }[seen])
    }
    const agent = Delegation.make(worth, class_, options)
    for (const it of class_) {
      assert.equal(Regret.losses(worth, agent, it.environment, it.advisor).queries.toString(), "4")
    }
  })

  it("claim: it learns from what the advisor does, and follows him as he goes on", () => {
    // A lock of two turns. Only at the end is it seen whether both were right.
    type Seen = "lock" | "open" | "shut"
    const lock = (code: ReadonlyArray<Door>): Process.Process<Door, Seen> => {
      const from = (turned: ReadonlyArray<Door>): Process.Process<Door, Seen> => ({
        predict: (door) => {
          if (turned.length === 0) return new Map([["lock", one]])
          const isRight = [...turned, door].join() === code.join()
          return new Map([[isRight ? "open" : "shut", one]])
        },
        after: (door) => from([...turned, door])
      })
      return from([])
    }
    const codes = doors.flatMap((first) => doors.map((second) => [first, second]))
    const class_ = codes.map((code) => ({
      name: code.join(" "),
      weight: Rational.of(1, 4),
      environment: lock(code),
      advisor: Process.deterministic<Seen | undefined, Door>(doors, (_, at) => code[at]!)
    }))
    const opening: Environment.Task<Door, Seen> = {
      actions: doors,
      horizon: 2,
      reward: (_, seen) => (seen === "open" ? one : zero)
    }
    const agent = Delegation.make(opening, class_, { alpha: Rational.of(1, 8) })
    const told = agent.after(undefined, "left").beliefs("lock")
    assert.deepEqual(
      told.map((it) => it.weight.toString()),
      ["1/2", "1/2", "0", "0"]
    )
    for (const { environment, advisor } of class_) {
      const { own, advised, queries } = Regret.losses(opening, agent, environment, advisor)
      assert.deepEqual([own, advised, queries].map(String), ["0", "0", "2"])
    }
    // Where the second turn is to the left in any case, one answer is enough.
    const easier = class_.filter((it) => it.name.endsWith("left"))
    const sure = Delegation.make(opening, easier, { alpha: Rational.of(1, 8) })
    for (const { environment, advisor } of easier) {
      const { queries } = Regret.losses(opening, sure, environment, advisor)
      assert.equal(queries.toString(), "1")
    }
  })

  it("example: a tolerance takes an action that is nearly best for safe", () => {
    const class_ = doors.map((door): Pair => ({
      ...pair(door),
      environment: Process.iid<Room>(new Map([["hall", one]]))
    }))
    const slightly = (good: Door) => (door: Door) => (door === good ? one : Rational.of(9, 10))
    const taste = (good: Door) => ({ ...task(1), reward: slightly(good) })
    const strict = Delegation.make(taste("left"), class_, options)
    assert.deepEqual([...strict.act(undefined).keys()], ["left"])
    const agent = Delegation.make(task(4), both, { ...options, tolerance: Rational.of(4) })
    assert.equal(agent.query(undefined).sign, 0)
    const less = Delegation.make(task(4), both, { ...options, tolerance: Rational.of(39, 10) })
    assert.equal(less.query(undefined).toString(), "1")
  })

  it("example: bad classes and options are refused", () => {
    const of = (members: ReadonlyArray<Pair>, more: Partial<Delegation.Options> = {}) =>
      Delegation.make(task(1), members, { ...options, ...more })
    assert.throws(() => of([]), RangeError, "Expected a class with a member")
    assert.throws(
      () => of([{ ...both[0]!, weight: zero }]),
      RangeError,
      "Expected a positive weight of `left`, not `0`"
    )
    assert.throws(() => of(both, { alpha: zero }), RangeError, "Expected a threshold above 0")
    assert.throws(() => of(both, { alpha: Rational.of(2) }), RangeError, "at most 1, not `2`")
    assert.throws(
      () => of(both, { tolerance: Rational.of(-1) }),
      RangeError,
      "Expected a tolerance of at least 0, not `-1`"
    )
    assert.throws(
      () => Environment.expected(task(1), of(both), house("left")),
      RangeError,
      "Expected an advisor for a policy that asks, not none"
    )
    const ended = of(both).after(undefined, "left")
    assert.throws(() => ended.act("home"), RangeError, "Expected a step within the horizon")
  })
})
