// TensorFlow.js refuses to execute a model with a loop, and names another function for it.

export function running(model) {
  let loops = false;
  return async (given) => {
    if (loops) return model.executeAsync(given);
    try {
      return model.execute(given);
    } catch (error) {
      loops = error.message.includes('executeAsync');
      if (!loops) throw error;
      return model.executeAsync(given);
    }
  };
}
