'use client'

import styles from '@/components/shell/shell.module.css'
import { useOutage } from '@/components/shell/use-outage'
import { Button } from '@/components/ui/button'
import button from '@/components/ui/button.module.css'
import './globals.css'

/** If even the layout fails, the reader's language is unknown: it shows both. */
export default function GlobalError({ retry }: { retry: () => void }) {
  useOutage(retry)
  return (
    <html lang="en">
      <body>
        <title>Stet</title>
        <header className={styles.bar}>
          <a href="/" className={styles.mark} aria-label="Stet">
            stet<i>.</i>
          </a>
        </header>
        <main className={`${styles.page} ${styles.narrow}`}>
          <h1>Stet can’t be opened right now</h1>
          <p>Everything you saved is safe. Try again in a moment.</p>
          <p lang="ko">지금은 Stet을 열 수 없습니다. 저장한 내용은 그대로입니다. 잠시 뒤 다시 시도하세요.</p>
          <div className={styles.actions}>
            <Button variant="primary" onClick={() => retry()}>
              Try again · <span lang="ko">다시 시도</span>
            </Button>
            <a href="/" className={`${button.button} ${button.link}`}>
              Go to library · <span lang="ko">기사 목록으로</span>
            </a>
          </div>
        </main>
      </body>
    </html>
  )
}
