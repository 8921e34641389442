export declare const ROOT: string
export declare const ENV: NodeJS.ProcessEnv
export declare function bin(file: string): string
export declare function build(): Promise<void>
export declare function fingerprint(inputs: readonly string[], root?: string): string
export declare const SOURCES: readonly string[]
