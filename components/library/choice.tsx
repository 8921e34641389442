import styles from './finding.module.css'

type Props = {
  name: string
  shortcut: string
  label: string
  /** The words of each value, in order. */
  options: { readonly [value: string]: string }
  value: string
  onChoose: (value: string) => void
}

/** One question to the library, with the key that leads to it. */
export function Choice({ name, shortcut, label, options, value, onChoose }: Props) {
  const id = `library-${name}`
  return (
    <span className={styles.choice}>
      <label htmlFor={id}>
        {label} <kbd>{shortcut}</kbd>
      </label>
      <select
        id={id}
        name={name}
        value={value}
        aria-keyshortcuts={shortcut.toLowerCase()}
        onChange={(event) => onChoose(event.target.value)}
      >
        {Object.entries(options).map(([option, words]) => (
          <option key={option} value={option}>
            {words}
          </option>
        ))}
      </select>
    </span>
  )
}
