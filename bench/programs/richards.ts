/** An operating system's scheduler in small: tasks that are objects, packets in queues, after Martin Richards' benchmark. */
interface Packet {
  link: Packet | undefined;
  id: number;
  readonly kind: "device" | "work";
  datum: number;
  readonly data: number[];
}

interface Task {
  readonly id: number;
  readonly priority: number;
  /** Works on a packet, or goes on without one. */
  run(packet: Packet | undefined): void;
}

interface Control {
  readonly task: Task;
  queue: Packet | undefined;
  isHeld: boolean;
  isWaiting: boolean;
}

export interface Scheduler {
  addIdle(count: number): void;
  addWorker(id: number, priority: number, packets: number): void;
  addHandler(id: number, priority: number, packets: number): void;
  addDevice(id: number, priority: number): void;
  schedule(): void;
  counts(): { readonly queued: number; readonly held: number };
}

const idle = 0;
const worker = 1;
const handlerA = 2;
const handlerB = 3;
const deviceA = 4;
const deviceB = 5;

const makePacket = (link: Packet | undefined, id: number, kind: Packet["kind"]): Packet => ({
  link,
  id,
  kind,
  datum: 0,
  data: [0, 0, 0, 0],
});

function append(packet: Packet, queue: Packet | undefined): Packet {
  packet.link = undefined;
  if (queue === undefined) return packet;
  let last = queue;
  while (last.link !== undefined) last = last.link;
  last.link = packet;
  return queue;
}

export const makeScheduler = (): Scheduler => {
  const controls = new Map<number, Control>();
  const order: Control[] = [];
  let queued = 0;
  let held = 0;
  let current: Control | undefined;

  const add = (task: Task, queue: Packet | undefined, isWaiting: boolean): void => {
    const control: Control = { task, queue, isHeld: false, isWaiting };
    controls.set(task.id, control);
    order.push(control);
    order.sort((a, b) => b.task.priority - a.task.priority);
  };
  const wait = (): void => {
    if (current !== undefined) current.isWaiting = true;
  };
  const hold = (): void => {
    held++;
    if (current !== undefined) current.isHeld = true;
  };
  const release = (id: number): void => {
    const control = controls.get(id);
    if (control !== undefined) control.isHeld = false;
  };
  const send = (packet: Packet, to: number): void => {
    const control = controls.get(to);
    if (control === undefined) return;
    queued++;
    packet.id = current?.task.id ?? idle;
    control.queue = append(packet, control.queue);
    control.isWaiting = false;
  };
  const queueOf = (count: number, id: number, kind: Packet["kind"]): Packet | undefined => {
    let queue: Packet | undefined;
    for (let at = 0; at < count; at++) queue = makePacket(queue, id, kind);
    return queue;
  };

  return {
    addIdle: (count) => {
      let left = count;
      let bits = 1;
      const run = (): void => {
        if (--left <= 0) {
          hold();
          return;
        }
        const isEven = (bits & 1) === 0;
        bits = isEven ? bits >> 1 : (bits >> 1) ^ 0xd008;
        release(isEven ? deviceA : deviceB);
      };
      add({ id: idle, priority: 0, run }, undefined, false);
    },
    addWorker: (id, priority, packets) => {
      let to = handlerA;
      let letter = 0;
      const run = (packet: Packet | undefined): void => {
        if (packet === undefined) {
          wait();
          return;
        }
        to = to === handlerA ? handlerB : handlerA;
        packet.datum = 0;
        for (let at = 0; at < packet.data.length; at++) {
          letter = (letter % 26) + 1;
          packet.data[at] = letter;
        }
        send(packet, to);
      };
      add({ id, priority, run }, queueOf(packets, id, "work"), packets === 0);
    },
    addHandler: (id, priority, packets) => {
      let work: Packet | undefined;
      let devices: Packet | undefined;
      const run = (packet: Packet | undefined): void => {
        if (packet?.kind === "work") work = append(packet, work);
        else if (packet !== undefined) devices = append(packet, devices);
        if (work === undefined) {
          wait();
          return;
        }
        const at = work.datum;
        if (at >= work.data.length) {
          const done = work;
          work = done.link;
          send(done, worker);
        } else if (devices === undefined) {
          wait();
        } else {
          const free = devices;
          devices = free.link;
          free.datum = work.data[at] ?? 0;
          work.datum = at + 1;
          send(free, id === handlerA ? deviceA : deviceB);
        }
      };
      add({ id, priority, run }, queueOf(packets, id === handlerA ? deviceA : deviceB, "device"), packets === 0);
    },
    addDevice: (id, priority) => {
      let pending: Packet | undefined;
      const run = (packet: Packet | undefined): void => {
        if (packet !== undefined) {
          pending = packet;
          hold();
        } else if (pending === undefined) {
          wait();
        } else {
          const done = pending;
          pending = undefined;
          send(done, id === deviceA ? handlerA : handlerB);
        }
      };
      add({ id, priority, run }, undefined, true);
    },
    schedule: () => {
      for (;;) {
        current = order.find(({ isHeld, isWaiting, queue }) => !isHeld && (!isWaiting || queue !== undefined));
        if (current === undefined) return;
        const packet = current.queue;
        if (packet !== undefined) current.queue = packet.link;
        current.isWaiting = false;
        current.task.run(packet);
        if (current.task.id === idle && current.isHeld) return;
      }
    },
    counts: () => ({ queued, held }),
  };
};

export function run(size: number): string {
  let queued = 0;
  let held = 0;
  for (let turn = 0; turn < size; turn++) {
    const scheduler = makeScheduler();
    scheduler.addIdle(4000);
    scheduler.addWorker(worker, 1000, 2);
    scheduler.addHandler(handlerA, 2000, 3);
    scheduler.addHandler(handlerB, 3000, 3);
    scheduler.addDevice(deviceA, 4000);
    scheduler.addDevice(deviceB, 5000);
    scheduler.schedule();
    const counts = scheduler.counts();
    queued += counts.queued;
    held += counts.held;
  }
  return `${queued} ${held}`;
}
