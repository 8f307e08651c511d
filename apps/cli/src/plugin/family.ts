import { Family } from "@headwater/programs"

/** What a family has to look like. */
export const { shape } = Family

/**
 * The value where it is a family; undefined where it is something else.
 *
 * - **Errors** `TypeError` for what has members and contexts, and lacks something else
 */
export const adopt = (value: unknown): Family.Family | undefined => {
  if (typeof value !== "object" || value === null) return undefined
  if (!("members" in value && "contexts" in value)) return undefined
  if (Family.is(value)) return value
  const id = "id" in value && typeof value.id === "string" ? ` ${value.id}` : ""
  throw new TypeError(`expected ${Family.lacks(value)} in the family${id}`)
}
