import numpy as np

dropout = np.array([0.0, 1, 2, 3])
width = np.array([0.0, 0, 1, 1])
accuracy = 10 - dropout + 4 * width

ones = np.ones(4)
short, long = np.c_[ones, dropout], np.c_[ones, dropout, width]
b_short = np.linalg.lstsq(short, accuracy, rcond=None)[0]
b_long = np.linalg.lstsq(long, accuracy, rcond=None)[0]
delta = np.linalg.lstsq(short, width, rcond=None)[0]
print("without width", b_short.round(4))
print("with width   ", b_long.round(4))
print("width on dropout", delta.round(4))
print("long + width coefficient * delta",
      (b_long[:2] + b_long[2] * delta).round(4))
