// LiteRT's own C interface (libLiteRt.so of its wheel), on the processor with one thread.
//
// The wheel ships no headers, so what is called is declared here; equal outputs on two inputs are
// what holds the declarations to be right.

#include "program.hpp"

#include <cstring>

extern "C" {
using Handle = struct Opaque*;
using Index = std::size_t;
struct TensorType {  // a type, a rank and eight sizes, kept as the library wrote them
  std::int32_t element;
  char layout[124];
};
int LiteRtCreateEnvironment(int count, const void* options, Handle* environment);
int LiteRtCreateModelFromFile(Handle environment, const char* path, Handle* model);
int LiteRtGetModelSignature(Handle model, Index number, Handle* signature);
int LiteRtGetSignatureInputTensorByIndex(Handle signature, Index number, Handle* tensor);
int LiteRtGetSignatureOutputTensorByIndex(Handle signature, Index number, Handle* tensor);
int LiteRtGetRankedTensorType(Handle tensor, TensorType* type);
int LiteRtCreateOptions(Handle* options);
int LiteRtSetOptionsHardwareAccelerators(Handle options, int accelerators);
int LiteRtCreateOpaqueOptions(const char* name, void* payload, void (*free)(void*), Handle* made);
int LiteRtAddOpaqueOptions(Handle options, Handle opaque);
int LiteRtCreateCompiledModel(Handle environment, Handle model, Handle options, Handle* compiled);
int LiteRtGetCompiledModelInputBufferRequirements(Handle compiled, Index, Index, Handle* needs);
int LiteRtGetCompiledModelOutputBufferRequirements(Handle compiled, Index, Index, Handle* needs);
int LiteRtCreateManagedTensorBufferFromRequirements(Handle environment, const TensorType* type,
                                                    Handle needs, Handle* buffer);
int LiteRtLockTensorBuffer(Handle buffer, void** address, int mode);
int LiteRtUnlockTensorBuffer(Handle buffer);
int LiteRtGetTensorBufferPackedSize(Handle buffer, std::size_t* size);
int LiteRtRunCompiledModel(Handle compiled, Index signature, std::size_t inputs, Handle* input,
                           std::size_t outputs, Handle* output);
}

namespace {

constexpr int kProcessor = 1;  // the bit that names the processor among the accelerators
constexpr int kRead = 0;
constexpr int kWrite = 1;

void check(int status, const char* what) {
  if (status != 0) fail(std::string(what) + ": status " + std::to_string(status));
}

class Program final : public Model {
 public:
  explicit Program(const Request& asked) {
    check(LiteRtCreateEnvironment(0, nullptr, &environment_), "LiteRtCreateEnvironment");
    Handle model = nullptr;
    check(LiteRtCreateModelFromFile(environment_, asked.model.c_str(), &model),
          "LiteRtCreateModelFromFile");
    check(LiteRtCreateCompiledModel(environment_, model, one_thread(), &compiled_),
          "LiteRtCreateCompiledModel");
    Handle signature = nullptr, tensor = nullptr, needs = nullptr;
    check(LiteRtGetModelSignature(model, 0, &signature), "LiteRtGetModelSignature");
    check(LiteRtGetSignatureInputTensorByIndex(signature, 0, &tensor), "input tensor");
    check(LiteRtGetCompiledModelInputBufferRequirements(compiled_, 0, 0, &needs), "input needs");
    input_ = buffer(tensor, needs);
    check(LiteRtGetSignatureOutputTensorByIndex(signature, 0, &tensor), "output tensor");
    check(LiteRtGetCompiledModelOutputBufferRequirements(compiled_, 0, 0, &needs), "output needs");
    output_ = buffer(tensor, needs);
    check(LiteRtGetTensorBufferPackedSize(output_, &size_), "LiteRtGetTensorBufferPackedSize");
  }

  void call(const Bytes& input, Bytes& output) override {
    void* address = nullptr;
    check(LiteRtLockTensorBuffer(input_, &address, kWrite), "LiteRtLockTensorBuffer");
    std::memcpy(address, input.data(), input.size());
    check(LiteRtUnlockTensorBuffer(input_), "LiteRtUnlockTensorBuffer");
    check(LiteRtRunCompiledModel(compiled_, 0, 1, &input_, 1, &output_), "LiteRtRunCompiledModel");
    check(LiteRtLockTensorBuffer(output_, &address, kRead), "LiteRtLockTensorBuffer");
    const auto* data = static_cast<const char*>(address);
    output.assign(data, data + size_);
    check(LiteRtUnlockTensorBuffer(output_), "LiteRtUnlockTensorBuffer");
  }

 private:
  static Handle one_thread() {
    Handle options = nullptr, opaque = nullptr;
    check(LiteRtCreateOptions(&options), "LiteRtCreateOptions");
    check(LiteRtSetOptionsHardwareAccelerators(options, kProcessor), "accelerators");
    static char text[] = "num_threads = 1\n";
    check(LiteRtCreateOpaqueOptions("xnnpack", text, [](void*) {}, &opaque), "opaque options");
    check(LiteRtAddOpaqueOptions(options, opaque), "LiteRtAddOpaqueOptions");
    return options;
  }

  Handle buffer(Handle tensor, Handle needs) const {
    TensorType type{};
    Handle made = nullptr;
    check(LiteRtGetRankedTensorType(tensor, &type), "LiteRtGetRankedTensorType");
    check(LiteRtCreateManagedTensorBufferFromRequirements(environment_, &type, needs, &made),
          "LiteRtCreateManagedTensorBufferFromRequirements");
    return made;
  }

  Handle environment_ = nullptr, compiled_ = nullptr, input_ = nullptr, output_ = nullptr;
  std::size_t size_ = 0;
};

}  // namespace

int main(int count, char** words) { return run<Program>(count, words); }
