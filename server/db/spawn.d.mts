import type { Worker } from 'node:worker_threads'

export function spawnThread(file: string, directory: string): Worker
