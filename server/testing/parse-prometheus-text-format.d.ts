declare module 'parse-prometheus-text-format' {
  /** The families of metrics in a text of Prometheus' format. */
  export default function parse(text: string): unknown
}
