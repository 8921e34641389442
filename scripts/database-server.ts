import type { TestProject } from 'vitest/node'
import { startPostgres } from './postgres'

/** A server for the tests alone: it ends with them. */
export default async function start({ provide }: TestProject) {
  const { address, stop } = await startPostgres()
  provide('postgres', address)
  return stop
}
