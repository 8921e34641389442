import styles from './chart.module.css'

/** A drawing of the numbers in the table that follows. `svg`: made by us, see domain/report/chart.ts. */
export function Chart({ label, svg }: { label: string; svg: string }) {
  return (
    <figure className={styles.chart}>
      <figcaption>{label}</figcaption>
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own drawing; what it names is escaped in it. */}
      <div dangerouslySetInnerHTML={{ __html: svg }} />
    </figure>
  )
}
