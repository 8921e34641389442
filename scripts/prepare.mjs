// Brings a clone to a built state, and starts nothing: what an image is made by, or an upgrade before Stet is stopped.
import { build, ENV, generate, install, loadSettings } from './setup.mjs'

Object.assign(process.env, ENV, { NODE_ENV: 'production' })
await install()
await loadSettings()
await generate()
await build()
