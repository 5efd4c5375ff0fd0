// ExecuTorch with its XNNPACK backend and optimised kernels, as its wheel ships them.

#include "program.hpp"

#include <executorch/extension/module/module.h>
#include <executorch/extension/tensor/tensor.h>
#include <executorch/extension/threadpool/threadpool_guard.h>

namespace {

using executorch::aten::ScalarType;
using executorch::extension::Module;

class Program final : public Model {
 public:
  explicit Program(const Request& asked)
      : module_(asked.model, Module::LoadMode::Mmap),
        shape_(asked.shape.begin(), asked.shape.end()),
        type_(asked.integers ? ScalarType::Int : ScalarType::Float) {
    const auto error = module_.load_forward();
    if (error != executorch::runtime::Error::Ok) {
      fail("load_forward: error " + std::to_string(static_cast<int>(error)));
    }
  }

  void call(const Bytes& input, Bytes& output) override {
    given_ = input;
    const auto tensor = executorch::extension::from_blob(given_.data(), shape_, type_);
    const auto result = module_.forward(tensor);
    if (!result.ok()) {
      fail("forward: error " + std::to_string(static_cast<int>(result.error())));
    }
    const auto made = result->at(0).toTensor();
    const auto* data = static_cast<const char*>(made.const_data_ptr());
    output.assign(data, data + made.nbytes());
  }

 private:
  Module module_;
  std::vector<executorch::aten::SizesType> shape_;
  ScalarType type_;
  Bytes given_;
};

}  // namespace

int main(int count, char** words) {
  // Its thread pool takes every core by default; under this guard the caller's thread does it all.
  const executorch::extension::threadpool::NoThreadPoolGuard alone;
  return run<Program>(count, words);
}
