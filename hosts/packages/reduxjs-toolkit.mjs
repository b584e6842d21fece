// State: slices, thunks and selectors of @reduxjs/toolkit.
import { configureStore, createAsyncThunk, createSlice } from "@reduxjs/toolkit";

export default async () => {
  const load = createAsyncThunk("load", async (n) => n * 2);
  const slice = createSlice({
    name: "n",
    initialState: { value: 0, list: [] },
    reducers: { add: (state, { payload }) => void state.list.push(payload) },
    extraReducers: (builder) => builder.addCase(load.fulfilled, (state, { payload }) => void (state.value = payload)),
  });
  const store = configureStore({ reducer: slice.reducer });
  store.dispatch(slice.actions.add("x"));
  await store.dispatch(load(21));
  return store.getState();
};
