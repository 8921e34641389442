const DRAWING = {
  viewBox: '0 0 16 16',
  width: 16,
  height: 16,
  stroke: 'currentColor',
  strokeWidth: 1.4,
} as const

export const FilterIcon = ({ filled }: { filled: boolean }) => (
  <svg aria-hidden="true" {...DRAWING}>
    <path d="M2.2 3h11.6L9.4 8.3v4.6l-2.8-1.5V8.3z" fill={filled ? 'currentColor' : 'none'} strokeLinejoin="round" />
  </svg>
)

export const SettingsIcon = () => (
  <svg aria-hidden="true" {...DRAWING} fill="none">
    <path d="M2 4.5h7M12.5 4.5H14M2 11.5h1.5M7 11.5h7" />
    <circle cx="10.7" cy="4.5" r="1.7" />
    <circle cx="5.2" cy="11.5" r="1.7" />
  </svg>
)

export const PaletteIcon = () => (
  <svg aria-hidden="true" {...DRAWING} fill="none">
    <circle cx="7" cy="7" r="4.3" />
    <path d="m10.3 10.3 3.7 3.7" />
  </svg>
)
