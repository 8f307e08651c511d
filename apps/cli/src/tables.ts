/** The folder of the tables of machines; in the bundle, the one beside it. */
export const tables = new URL("../../../packages/complexity/tables/", import.meta.url)
