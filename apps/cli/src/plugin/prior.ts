import { Plugin } from "@headwater/priors"

export const { adopt, shape } = Plugin
