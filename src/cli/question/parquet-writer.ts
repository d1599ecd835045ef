import { UsageError } from "../terminal/usage-error.js";

type Parquet = typeof import("../../formats/parquet/index.js");

/**
 * The writer of Parquet, whose library is installed only where somebody wants it.
 * @param load - how it is loaded
 * @throws {@link UsageError} where it is not installed
 */
export async function loadParquet(
  load: () => Promise<Parquet> = () => import("../../formats/parquet/index.js"),
): Promise<Parquet> {
  try {
    return await load();
  } catch (error) {
    if (!isMissing(error)) throw error;
    throw new UsageError({
      en: "Parquet is written by the package hyparquet-writer, which is not installed here: npm install hyparquet-writer, or write csv",
      de: "Parquet schreibt das Paket hyparquet-writer, das hier nicht installiert ist: npm install hyparquet-writer, oder csv schreiben",
    });
  }
}

const isMissing = (error: unknown): boolean =>
  error instanceof Error &&
  (error as { readonly code?: unknown }).code === "ERR_MODULE_NOT_FOUND" &&
  error.message.includes("hyparquet");
