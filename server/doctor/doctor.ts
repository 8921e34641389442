import 'server-only'
import type { ServerSettings } from '../env'
import { judgeAddress, lookAtAddress, lookAtServer } from './address'
import { lookAtDatabase, OPENING } from './database'
import { type Finding, found } from './finding'
import { lookAtBackups, lookAtBrowser, lookAtClock, lookAtDisk, lookAtFolder } from './place'
import { lookAtMail, lookAtMailbox, lookAtProvider } from './services'

/** Where backups are put, and how old the newest may be, in hours; else as the settings say. */
export type Backups = { readonly folder?: string | undefined; readonly hours?: number | undefined }

/** In hours: as often as one is made where nothing is said, and how long it may take. */
const DAY = 24
const MAKING = 2

/** Everything that Stet needs, looked at at once; each is bounded in time, the opening of an embedded database most widely. */
export const examine = (settings: ServerSettings, { folder, hours }: Backups = {}): Promise<Finding[]> =>
  Promise.all([
    found('data folder', () => lookAtFolder(settings)),
    found('disk', () => lookAtDisk(settings)),
    found('clock', () => lookAtClock()),
    found('database', () => lookAtDatabase(settings), OPENING),
    found('server', () => lookAtServer(settings)),
    found('NEXTAUTH_URL', () => judgeAddress(settings)),
    found('NEXTAUTH_URL from here', () => lookAtAddress(settings)),
    found('browser', () => lookAtBrowser(settings)),
    found('SMTP_URL', () => lookAtMail(settings)),
    found('IMAP_URL', () => lookAtMailbox(settings)),
    found('OIDC_ISSUER', () => lookAtProvider(settings)),
    found('backups', () =>
      lookAtBackups(
        { at: folder ?? settings.backups?.to, s3: settings.s3 },
        hours ?? (settings.backups?.every ?? DAY) + MAKING,
      ),
    ),
  ])
