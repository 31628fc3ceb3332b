using SmartCS.Sdk.Merchants;

namespace SmartCS.Sdk.Flows;

/// <summary>Lets only verified shoppers through: others are identified first, once. Safe for concurrent use.</summary>
internal sealed class IdentityGate(FlowLibrary library, FlowStack stack)
{
    /// <summary>The flow that identifies shoppers.</summary>
    public const string Flow = "identify";

    /// <summary>Whether the shopper is known; otherwise what is to be done about it has been begun.</summary>
    public async ValueTask<bool> OpenAsync(FlowRun run, FlowFrame frame, CancellationToken cancellationToken)
    {
        if (run.Shopper is not null)
        {
            return true;
        }

        if ((frame.Tried & FrameTries.Identify) == 0 && frame.Flow != Flow && Has(run.Profile))
        {
            frame.Tried |= FrameTries.Identify;
            await stack.PushAsync(run, Flow, isLinked: true, cancellationToken).ConfigureAwait(false);
            return false;
        }

        run.Say(run.Words.NotIdentified);
        await stack.DropTopAsync(run, cancellationToken).ConfigureAwait(false);
        stack.GoBack(run);
        return false;
    }

    /// <summary>Whether a merchant's shoppers can be identified by a flow.</summary>
    public bool Has(MerchantProfile profile) =>
        library.Find(profile, Flow) is not null || library.FindCustom(profile, Flow) is not null;
}
