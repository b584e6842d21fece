// State: streams, operators, subjects, errors.
import {
  BehaviorSubject,
  catchError,
  filter,
  firstValueFrom,
  interval,
  lastValueFrom,
  map,
  of,
  scan,
  take,
  throwError,
  toArray,
} from "rxjs";

export default async () => {
  const subject = new BehaviorSubject(1);
  const seen = [];
  subject.pipe(map((x) => x * 2)).subscribe((x) => seen.push(x));
  subject.next(4);
  const sums = await lastValueFrom(
    of(1, 2, 3, 4).pipe(
      filter((x) => x % 2 === 0),
      scan((a, b) => a + b),
      toArray(),
    ),
  );
  const ticks = await lastValueFrom(interval(1).pipe(take(3), toArray()));
  const caught = await firstValueFrom(throwError(() => new Error("no")).pipe(catchError((error) => of(error.message))));
  const empty = await firstValueFrom(of()).catch((error) => [error.name, String(error), error instanceof Error]);
  return [seen, sums, ticks, caught, empty];
};
