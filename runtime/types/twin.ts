/** What stands behind a Namespace: its members before guards were put in front of them, for the module that has the key. */
export interface Twin {
  readonly key: object;
  readonly members: object;
}
