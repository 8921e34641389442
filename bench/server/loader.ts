import { startChild } from './child'
import type { Asked, Driven, Lags, Probed } from './load'

export type Load = Awaited<ReturnType<typeof startLoad>>

/** The process that the load comes from; what it answers is as `load.ts` says. */
export async function startLoad() {
  const { ask, end } = await startChild<Asked>('bench/server/load.ts')
  return {
    drive: (base: string, drive: Extract<Asked, { drive: unknown }>['drive'], ms: number) =>
      ask({ base, drive, ms }) as Promise<Driven>,
    finish: (base: string, finish: Extract<Asked, { finish: unknown }>['finish']) =>
      ask({ base, finish }) as Promise<Driven>,
    probe: (base: string, probe: Extract<Asked, { probe: unknown }>['probe']) => ask({ base, probe }),
    stop: () => ask({ stop: true }) as Promise<Probed>,
    listen: (base: string, listen: string, headers: Extract<Asked, { listen: unknown }>['headers']) =>
      ask({ base, listen, headers }),
    lags: () => ask({ lags: true }) as Promise<Lags>,
    leave: () => ask({ leave: true }),
    end,
  }
}
