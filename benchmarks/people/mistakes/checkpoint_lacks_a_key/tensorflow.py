import tensorflow as tf

tf.keras.utils.set_random_seed(0)


def network(*widths):
    return tf.keras.Sequential([tf.keras.Input((8,)), *map(tf.keras.layers.Dense, widths)])


old, new = network(16, 16), network(16, 16, 4)
path = tf.train.Checkpoint(old).write("weights")
tf.train.Checkpoint(new).read(path)  # the mistake
# instead: tf.train.Checkpoint(old).read(path).assert_consumed()
print("restored")
