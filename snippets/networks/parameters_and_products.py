H, W, C, m, k = 32, 32, 16, 32, 3      # padding 1, stride 1
places = H * W
layers = [  # name, parameters, products of numbers for one image
    ("dense", places * C * places * m + places * m, places**2 * C * m),
    ("convolution", k * k * C * m + m, places * k * k * C * m),
    ("1 × 1", C * m + m, places * C * m),
    ("depthwise", k * k * C + C, places * k * k * C),
    ("both", k * k * C + C + C * m + m, places * (k * k * C + C * m)),
]
for name, parameters, products in layers:
    print(f"{name:12}{parameters:12,}{products:14,}")
ratio = layers[4][2] / layers[1][2]
print(f"both against convolution: {ratio:.4f} of the products")
assert abs(ratio - (1 / m + 1 / k**2)) < 1e-12
