namespace SmartCS.Sdk.Effects;

/// <summary>The short names with which the engine itself refuses a write, or a yes to one; an effect and a shop have others.</summary>
public static class EffectRefusals
{
    /// <summary>There is no such effect, or the host has not the shop port that it needs.</summary>
    public const string NotAvailable = "not_available";

    /// <summary>An argument is missing, unknown, of another kind, or too large.</summary>
    public const string InvalidArguments = "invalid_arguments";

    /// <summary>The shop could not be asked; nothing was sent. Trying again may help.</summary>
    public const string Failed = "failed";

    /// <summary>A write of the same arguments is under way, or its outcome is not known yet; another would perhaps do it twice.</summary>
    public const string InProgress = "in_progress";

    /// <summary>A write of the same arguments, of which it was not known whether it was done, has been done after all.</summary>
    public const string AlreadyDone = "already_done";

    /// <summary>What would be done is no longer what the shopper said yes to; it has to be put to the shopper anew.</summary>
    public const string Changed = "changed";

    /// <summary>The yes came too late; it has to be put to the shopper anew.</summary>
    public const string Expired = "expired";

    /// <summary>The shopper had said no, or the write was given up for another.</summary>
    public const string Declined = "declined";

    /// <summary>There is no such write of this shopper in this conversation.</summary>
    public const string NotFound = "not_found";
}
