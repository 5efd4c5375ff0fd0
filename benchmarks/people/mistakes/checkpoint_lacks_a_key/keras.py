import keras

keras.utils.set_random_seed(0)
first, second, third = (keras.layers.Dense(width) for width in (16, 16, 4))
old = keras.Sequential([keras.Input((8,)), first, second])
new = keras.Sequential([keras.Input((8,)), first, second, third])

old.save_weights("checkpoint.weights.h5")
new.load_weights("checkpoint.weights.h5")  # the mistake
# instead: old.load_weights("checkpoint.weights.h5")
print("restored")
