import 'server-only'
import fs from 'node:fs'

/** A copy that is read once and removed: nothing of it is synced to disk; where the file system can, it shares its blocks. */
export function copyFolder(from: string, to: string) {
  fs.cpSync(from, to, { recursive: true, errorOnExist: true, force: false, mode: fs.constants.COPYFILE_FICLONE })
}
