const PATHS = {
  up: 'M8 13V3.5M4.5 7 8 3.5 11.5 7',
  down: 'M8 3v9.5M4.5 9 8 12.5 11.5 9',
  split: 'M1.5 8h2M5 8h2M9 8h2M12.5 8h2M8 5.5V1.5M5.8 3.5 8 1.5l2.2 2M8 10.5v4M5.8 12.5l2.2 2 2.2-2',
  merge: 'M4.5 2 8 5.5 11.5 2M4.5 14 8 10.5 11.5 14',
} as const

/** What a handle does, drawn: a row is a line, and arrows say where paragraphs go. */
export function Sign({ of }: { of: keyof typeof PATHS }) {
  return (
    <svg
      viewBox="0 0 16 16"
      width="14"
      height="14"
      aria-hidden="true"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.4"
    >
      <path d={PATHS[of]} />
    </svg>
  )
}
