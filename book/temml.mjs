// Typesets formulas: one JSON object {tex, display} a line in, one {mathml} or {error} a line out.
import { createInterface } from "node:readline"
import { createRequire } from "node:module"

const temml = createRequire(process.argv[2])("temml")

for await (const line of createInterface({ input: process.stdin })) {
  const { tex, display } = JSON.parse(line)
  let answer
  try {
    const mathml = temml.renderToString(tex, { displayMode: display, annotate: true, throwOnError: true, strict: true })
    // Firefox would draw these as large operators in displays
    answer = { mathml: mathml.replace(/<mo>(?=[⊙⊗⊕]<)/g, '<mo largeop="false">') }
  } catch (error) {
    answer = { error: String(error.message ?? error) }
  }
  process.stdout.write(JSON.stringify(answer) + "\n")
}
