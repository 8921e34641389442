export declare function runArguments(file: string, ...rest: string[]): string[]
