export { prior } from "@headwater/priors/laws"
