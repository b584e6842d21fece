// State: reducers, middleware, subscriptions; version 4, which most of npm still has.
import { applyMiddleware, combineReducers, createStore } from "redux";

export default () => {
  const log = [];
  const logger = () => (next) => (action) => {
    log.push(action.type);
    return next(action);
  };
  const count = (state = 0, action) => (action.type === "add" ? state + action.by : state);
  const store = createStore(combineReducers({ count }), applyMiddleware(logger));
  store.subscribe(() => log.push(store.getState().count));
  store.dispatch({ type: "add", by: 2 });
  let refused;
  try {
    store.dispatch(new (class Odd {})());
  } catch (error) {
    refused = error.message;
  }
  return [store.getState(), log, refused];
};
