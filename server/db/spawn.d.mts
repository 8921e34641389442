import type { Worker } from 'node:worker_threads'

export function spawnThread(directory: string, built?: string): Worker
