// State: observable objects, arrays and maps, computed values, reactions.
import { action, autorun, computed, makeAutoObservable, observable, toJS } from "mobx";

class Cart {
  items = [];
  constructor() {
    makeAutoObservable(this);
  }
  get total() {
    return this.items.reduce((sum, item) => sum + item.price, 0);
  }
  add(price) {
    this.items.push({ price });
  }
}

export default () => {
  const cart = new Cart();
  const seen = [];
  autorun(() => seen.push(cart.total));
  cart.add(2);
  action(() => {
    cart.add(3);
    cart.add(4);
  })();
  const map = observable.map({ a: 1 });
  const size = computed(() => map.size);
  map.set("b", 2);
  return [seen, size.get(), toJS(cart.items), [...map.keys()]];
};
