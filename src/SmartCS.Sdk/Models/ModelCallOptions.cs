using Microsoft.Extensions.AI;

namespace SmartCS.Sdk.Models;

/// <summary>The options of a call that goes through the pipeline: they carry what the call is for. Nothing of it is sent to a vendor.</summary>
internal sealed class ModelCallOptions : ChatOptions
{
    public ModelCallOptions(ModelCall call) => Call = call;

    public ModelCallOptions(ModelCall call, ChatOptions? options)
        : base(options) => Call = call;

    private ModelCallOptions(ModelCallOptions options)
        : base(options) => Call = options.Call;

    /// <summary>What the call is for.</summary>
    public ModelCall Call { get; }

    /// <inheritdoc/>
    public override ChatOptions Clone() => new ModelCallOptions(this);
}
