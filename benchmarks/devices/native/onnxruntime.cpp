// ONNX Runtime's own C interface (libonnxruntime of its wheel), with one thread.
//
// The wheel ships no header. The interface is a table of functions whose order never changes from
// release to release (its own rule: new ones are added at the end), so what is called is named here
// by its place; equal outputs on two inputs are what holds the places to be right.

#include "program.hpp"

#include <cstddef>

extern "C" {
struct ApiBase {
  void* const* (*table)(std::uint32_t version);
  const char* (*version)();
};
const ApiBase* OrtGetApiBase();
}

namespace {

using Handle = struct Opaque*;
using Failure = struct OpaqueFailure*;

enum Place {
  kGetErrorMessage = 2,
  kCreateEnv = 3,
  kCreateSession = 7,
  kRun = 9,
  kCreateSessionOptions = 10,
  kSetIntraOpNumThreads = 24,
  kSetInterOpNumThreads = 25,
  kSessionGetInputName = 36,
  kSessionGetOutputName = 37,
  kCreateTensorWithDataAsOrtValue = 49,
  kGetTensorMutableData = 51,
  kGetTensorShapeElementCount = 64,
  kGetTensorTypeAndShape = 65,
  kCreateCpuMemoryInfo = 69,
  kGetAllocatorWithDefaultOptions = 78,
  kReleaseValue = 96,
  kReleaseTensorTypeAndShapeInfo = 99,
};
constexpr int kWarnings = 2, kFloat = 1, kInt32 = 6, kArena = 1, kDefaultMemory = 0;

class Program final : public Model {
 public:
  explicit Program(const Request& asked) : table_(OrtGetApiBase()->table(1)), asked_(asked) {
    Handle environment = nullptr, options = nullptr;
    check(at<Failure(int, const char*, Handle*)>(kCreateEnv)(kWarnings, "benchmark", &environment));
    check(at<Failure(Handle*)>(kCreateSessionOptions)(&options));
    check(at<Failure(Handle, int)>(kSetIntraOpNumThreads)(options, 1));
    check(at<Failure(Handle, int)>(kSetInterOpNumThreads)(options, 1));
    check(at<Failure(Handle, const char*, Handle, Handle*)>(kCreateSession)(
        environment, asked.model.c_str(), options, &session_));
    check(at<Failure(int, int, Handle*)>(kCreateCpuMemoryInfo)(kArena, kDefaultMemory, &memory_));
    Handle allocator = nullptr;
    check(at<Failure(Handle*)>(kGetAllocatorWithDefaultOptions)(&allocator));
    using Name = Failure(Handle, std::size_t, Handle, char**);
    check(at<Name>(kSessionGetInputName)(session_, 0, allocator, &input_));
    check(at<Name>(kSessionGetOutputName)(session_, 0, allocator, &output_));
  }

  void call(const Bytes& input, Bytes& output) override {
    given_ = input;
    Handle tensor = nullptr, made = nullptr;
    using Create = Failure(Handle, void*, std::size_t, const std::int64_t*, std::size_t, int, Handle*);
    check(at<Create>(kCreateTensorWithDataAsOrtValue)(
        memory_, given_.data(), given_.size(), asked_.shape.data(), asked_.shape.size(),
        asked_.integers ? kInt32 : kFloat, &tensor));
    using Run = Failure(Handle, Handle, const char* const*, const Handle*, std::size_t,
                        const char* const*, std::size_t, Handle*);
    check(at<Run>(kRun)(session_, nullptr, &input_, &tensor, 1, &output_, 1, &made));
    copy(made, output);
    at<void(Handle)>(kReleaseValue)(tensor);
    at<void(Handle)>(kReleaseValue)(made);
  }

 private:
  template <class Function>
  Function* at(Place place) const {
    return reinterpret_cast<Function*>(table_[place]);
  }

  void check(Failure failure) const {
    if (failure) fail(at<const char*(Failure)>(kGetErrorMessage)(failure));
  }

  void copy(Handle made, Bytes& output) const {
    Handle shape = nullptr;
    std::size_t count = 0;
    void* data = nullptr;
    check(at<Failure(Handle, Handle*)>(kGetTensorTypeAndShape)(made, &shape));
    check(at<Failure(Handle, std::size_t*)>(kGetTensorShapeElementCount)(shape, &count));
    at<void(Handle)>(kReleaseTensorTypeAndShapeInfo)(shape);
    check(at<Failure(Handle, void**)>(kGetTensorMutableData)(made, &data));
    const auto* start = static_cast<const char*>(data);
    output.assign(start, start + count * sizeof(float));
  }

  void* const* table_;
  const Request& asked_;
  Handle session_ = nullptr, memory_ = nullptr;
  char *input_ = nullptr, *output_ = nullptr;
  Bytes given_;
};

}  // namespace

int main(int count, char** words) { return run<Program>(count, words); }
