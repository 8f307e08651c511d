/** The argument of a thread that the command starts as a lane; see Lane.ts. */
export const laneWord = "?lane"
