/** The folder of the page of the lab; in the bundle, the one beside it. */
export const page = new URL("../../lab/dist/page/", import.meta.url)
