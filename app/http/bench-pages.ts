export async function benchPages(): Promise<Record<string, number>> {
  return {};
}
