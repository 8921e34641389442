import 'server-only'
import fs from 'node:fs'
import { type Connection, connectionOf, connectTo, freeze } from './connection'
import { openSession, type Session } from './session'

/** One state of a PostgreSQL database, to be read at leisure while others write. */
export async function snapshotOfServer(connectionString: string): Promise<Connection> {
  const connection = await connectTo(connectionString)
  try {
    return await freeze(connection)
  } catch (error) {
    await connection.close()
    throw error
  }
}

/** Folders that are being read. */
const copies = new Set<string>()

/**
 * The same of an embedded database, whose one session a long reading would keep from everybody: its folder is copied, which
 * takes a moment, and the copy is read in a thread of its own.
 */
export async function snapshotOfEmbedded(session: Session, directory: string): Promise<Connection> {
  const folder = `${directory}.copy`
  if (copies.has(folder)) throw new Error('another copy of the database is being read')
  copies.add(folder)
  const discard = () => {
    remove(folder)
    copies.delete(folder)
  }
  try {
    remove(folder) // what a process left that was killed
    await session.copy(folder)
    const copy = await openSession(folder, () => {})
    const client = await copy.pool.connect()
    return await freeze(
      connectionOf(client, async () => {
        client.release()
        await copy.close()
        discard()
      }),
    )
  } catch (error) {
    discard()
    throw error
  }
}

/** What a process left that was ended while it read a copy; for the one that has the database now. */
export const removeLeftCopy = (directory: string): void => remove(`${directory}.copy`)

function remove(folder: string) {
  fs.rmSync(folder, { recursive: true, force: true })
  fs.rmSync(`${folder}.lock`, { force: true })
}
